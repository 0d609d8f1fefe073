/** tsconfig.json: checks sources and tests, writes nothing. */
export const tsconfigJson = `{
  "compilerOptions": {
    "target": "es2023",
    "lib": ["es2023"],
    "module": "nodenext",
    "types": ["node"],
    "strict": true,
    "noUncheckedIndexedAccess": true,
    "exactOptionalPropertyTypes": true,
    "verbatimModuleSyntax": true,
    "skipLibCheck": true,
    "noEmit": true
  },
  "include": ["src", "test"]
}
`;

/** tsconfig.build.json: writes what is published. */
export const tsconfigBuildJson = `{
  "extends": "./tsconfig.json",
  "compilerOptions": {
    "rootDir": "src",
    "outDir": "dist",
    "declaration": true,
    "noEmit": false
  },
  "include": ["src"]
}
`;

/** tsconfig.json of a package of the project's own repository. */
export const workspaceTsconfigJson = `{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": {
    "rootDir": "src",
    "outDir": "dist",
    "tsBuildInfoFile": "dist/tsconfig.tsbuildinfo"
  },
  "include": ["src"],
  "references": [
    {
      "path": "../../packages/core"
    }
  ]
}
`;
