'use strict';

const numbers = (version) => version.replace(/^v/, '').split('.').map(Number);

function atLeast(version, minimum) {
  for (let i = 0; i < minimum.length; i += 1) {
    if (version[i] !== minimum[i]) return version[i] > minimum[i];
  }
  return true;
}

/** Whether a Node version fits the `engines` range of package.json, which uses `^a.b.c`, `>=a` and `||` only. */
function fits(version, range) {
  const actual = numbers(version);
  return range.split('||').some((part) => {
    const match = /^\s*(\^|>=)\s*([\d.]+)\s*$/.exec(part);
    if (match === null) throw new Error(`range ${part} in package.json is not understood`);
    const minimum = numbers(match[2]);
    return atLeast(actual, minimum) && (match[1] === '>=' || actual[0] === minimum[0]);
  });
}

module.exports = { fits };
