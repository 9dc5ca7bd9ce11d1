import { isAtLeast, numbersOf, requiredGo, requiredVersion } from '../live/toolchain/go-mod';

const GO_MOD = `module example/tools

go 1.25.0

require k8s.io/kubernetes v1.35.4 // indirect

require (
	k8s.io/client-go v0.35.4 // indirect
)

replace (
	k8s.io/api => k8s.io/api v0.35.1
)
`;

describe('go.mod', () => {
  it.each([
    ['k8s.io/kubernetes', 'v1.35.4'],
    ['k8s.io/client-go', 'v0.35.4'],
  ])('requires of %s the version %s', (module, version) => {
    expect(requiredVersion(GO_MOD, module)).toBe(version);
  });

  it.each(['k8s.io/api', 'k8s.io/client', 'example/tools'])('does not require %s', (module) => {
    expect(() => requiredVersion(GO_MOD, module)).toThrow(`go.mod requires no ${module}`);
  });

  it('names the oldest Go', () => {
    expect(requiredGo(GO_MOD)).toBe('1.25.0');
    expect(() => requiredGo('module example/tools\n')).toThrow('go.mod has no go line');
  });
});

describe('versions', () => {
  it.each([
    ['go1.26.0', '1.26.0', true],
    ['go1.26.8', '1.26.0', true],
    ['go1.26', '1.26.0', true],
    ['go1.27rc1', '1.26.3', true],
    ['go1.26rc2', '1.26.0', false],
    ['go1.25.9', '1.26.0', false],
    ['go1.9', '1.26.0', false],
    ['devel go1.28-0f3a1b2', '1.26.0', true],
    ['go2.0', '1.26.0', true],
    ['', '1.26.0', false],
  ])('Go "%s" against %s: %s', (goVersion, wanted, expected) => {
    expect(isAtLeast(goVersion, wanted)).toBe(expected);
  });

  it('has a major and a minor number', () => {
    expect(numbersOf('v1.35.4')).toEqual([1, 35]);
    expect(() => numbersOf('1.35')).toThrow('"1.35" is no version');
  });
});
