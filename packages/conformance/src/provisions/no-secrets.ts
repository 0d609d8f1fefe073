import { SecretMissingError, type Secrets } from '@ggmi/core';

/** No secret is set: `provisions.secrets` gives those that a component needs for its checks. */
export const noSecrets: Secrets = {
  read(environmentVariable) {
    throw new SecretMissingError({ environmentVariable });
  },
};
