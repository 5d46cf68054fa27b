/**
 * The recommended no-implicit-end looks for the association of a compensation event among the artifacts of the process only; inside a
 * subprocess it stands among those of the subprocess, where the engine reads it. Apart from that, the rule is the recommended one.
 */
const recommended = require('bpmnlint/rules/no-implicit-end');

function leadsToCompensation(node) {
  const compensates = (node.eventDefinitions || []).some(definition => definition.$type === 'bpmn:CompensateEventDefinition');
  return compensates && (node.$parent.artifacts || []).some(artifact => artifact.$type === 'bpmn:Association' && artifact.sourceRef.id === node.id);
}

module.exports = function noImplicitEnd() {
  const rule = recommended();
  return { ...rule, check: (node, reporter) => leadsToCompensation(node) || rule.check(node, reporter) };
};
