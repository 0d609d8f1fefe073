/** A model as /api/tags lists it. */
export function listedModel(entry, metadata) {
  return {
    name: entry.name,
    model: entry.name,
    modified_at: entry.modifiedAt.toISOString(),
    size: entry.size,
    digest: entry.digest,
    details: modelDetails(entry, metadata),
  };
}

/** A model as /api/show describes it. */
export function shownModel(entry, metadata) {
  return {
    modelfile: `FROM ${entry.path}\nTEMPLATE ${JSON.stringify(entry.template)}\n`,
    parameters: Object.entries(entry.parameters)
      .map(([name, value]) => `${name.padEnd(30)} ${JSON.stringify(value)}`)
      .join('\n'),
    template: entry.template,
    system: entry.system,
    details: modelDetails(entry, metadata),
    model_info: { ...flattened(metadata), 'general.parameter_count': parameterCount(entry) },
    capabilities: ['completion'],
    modified_at: entry.modifiedAt.toISOString(),
  };
}

function modelDetails(entry, { general }) {
  return {
    parent_model: '',
    format: 'gguf',
    family: general.architecture,
    families: [general.architecture],
    parameter_size: `${(parameterCount(entry) / 1e3).toFixed(2)}K`,
    quantization_level: 'F32',
  };
}

/** By the size of the file, which is all but a little 32-bit floats. */
function parameterCount({ size }) {
  return Math.floor(size / 4);
}

/** Metadata by dotted names; lists are left out, as Ollama does unless asked. */
function flattened(value, prefix = '') {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const name = `${prefix}${key}`;
      if (Array.isArray(item)) return [[name, null]];
      if (typeof item === 'object' && item !== null)
        return Object.entries(flattened(item, `${name}.`));
      return [[name, typeof item === 'bigint' ? Number(item) : item]];
    }),
  );
}
