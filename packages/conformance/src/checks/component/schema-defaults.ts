import { CheckFailedError } from '../../model/check-failed-error.js';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { isSchema, optionsJsonSchema } from './options-json-schema.js';

/** What `ggmi list` and editors show must be what happens. */
export const schemaDefaults = defineCheck({
  id: 'component/schema-defaults',
  kind: 'component',
  sentence: 'Gives a JSON Schema of its options, with the defaults that parsing applies.',
  since: sinceTheFirst,
  async run({ component, options }, context) {
    const schema = optionsJsonSchema(component);
    if (schema === undefined) {
      throw new CheckFailedError({
        message: 'There is no JSON Schema of the options.',
        received: 'a schema without Standard JSON Schema, and no optionsJsonSchema',
        wanted: 'either of the two',
        next: 'Use a schema library with Standard JSON Schema, or give optionsJsonSchema beside it.',
      });
    }
    const parsed = await context.parseOptions();
    const properties = isSchema(schema['properties']) ? schema['properties'] : {};
    for (const [name, property] of Object.entries(properties)) {
      if (Object.hasOwn(options, name) || !isSchema(property)) continue;
      const shown = property['default'];
      const written = shown === undefined ? options : { ...options, [name]: shown };
      // A default may itself have defaults: what counts is what it becomes.
      const result = await component.options['~standard'].validate(written);
      const became = result.issues === undefined && isSchema(result.value) ? result.value : {};
      const same = (shown === undefined) === (parsed[name] === undefined);
      demand(same && JSON.stringify(parsed[name]) === JSON.stringify(became[name]), {
        message: `The default of '${name}' differs between JSON Schema and parsing.`,
        received: `${JSON.stringify(shown) ?? 'none'} in the JSON Schema`,
        wanted: `${JSON.stringify(parsed[name]) ?? 'none'}, as parsing gives`,
        next: 'Write the default once, where both come from, or mend optionsJsonSchema.',
      });
    }
  },
});
