// Compares a manifest with the schema of custom elements manifests; the paths of both are given.
const [, , schema, manifest] = process.argv;
const Ajv = require('ajv');

const validate = new Ajv({ allErrors: true, strict: false }).compile(require(schema));
if (!validate(require(manifest))) {
  for (const error of validate.errors) console.error(`${manifest}${error.instancePath}: ${error.message}`);
  process.exitCode = 1;
}
