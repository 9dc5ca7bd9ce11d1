/**
 * Rules of our own, beside those of the image: what no pod here has a reason for, because every one is restricted,
 * has a read-only root and calls nobody that no agreement names. Macros of the image are not used: they may change.
 */
export const SENSOR_RULES = `- rule: NDC shell with a terminal in a container
  desc: Somebody works by hand inside a pod
  condition: >
    evt.type in (execve, execveat) and evt.dir = < and container.id != host
    and proc.name in (ash, bash, dash, ksh, sh, zsh) and proc.tty != 0
  output: >
    Shell with a terminal in a container (namespace=%k8s.ns.name pod=%k8s.pod.name user=%user.name command=%proc.cmdline)
  priority: NOTICE
  tags: [ndc, container, shell]
- rule: NDC runtime socket opened from a container
  desc: The socket of the container runtime is root on the node
  condition: >
    evt.type = connect and evt.dir = < and container.id != host and fd.typechar = u
    and (fd.name contains containerd.sock or fd.name contains crio.sock or fd.name contains docker.sock)
    and not k8s.ns.name = ndc-sensor
  output: >
    Runtime socket opened from a container (namespace=%k8s.ns.name pod=%k8s.pod.name socket=%fd.name command=%proc.cmdline)
  priority: CRITICAL
  tags: [ndc, container, escape]
`;
