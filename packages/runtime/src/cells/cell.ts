import type {
  ComponentKind,
  Generation,
  GenerationRequest,
  Generator,
  InstanceOf,
  JsonObject,
  ScoringRequest,
} from '@ggmi/core';
import { canonicalJson } from './canonical-json.js';
import { digestText } from './digest.js';

/** One unit of work: a generation, a training with its scoring, an estimate. Plain data. */
export interface Cell {
  /** Content address: equal addresses, equal payloads. */
  readonly address: string;
  /** The name of the CellType that executes it. */
  readonly type: string;
  /** URL of the module that exports its type as `cellType`; absent for the types of the runtime. */
  readonly module?: string;
  /** For people and progress lines. */
  readonly label: string;
  /** The components it uses: what the cell type calls them → their role in the config. */
  readonly roles: Readonly<Record<string, string>>;
  /** Option values that replace those of a role, such as a calibrated strength. */
  readonly overrides: Readonly<Record<string, JsonObject>>;
  /** The parts of the address that stand for the components: what the cell calls them → key. */
  readonly componentKeys: Readonly<Record<string, string>>;
  readonly parameters: JsonObject;
  /** Addresses of the cells whose payloads it reads, in order. */
  readonly inputs: readonly string[];
}

/** How one type of cell is executed. */
export interface CellType<Parameters extends JsonObject, Payload extends JsonObject> {
  readonly type: string;
  /** `import.meta.url` of a module outside the runtime that exports it as `cellType`. */
  readonly module?: string;
  /** Raised when the payload changes for the same cell. */
  readonly version: number;
  /** Whether the payload stands in results.jsonl, or only its digest. */
  readonly inResults: boolean;
  execute(task: CellTask<Parameters>): Promise<Payload>;
}

/** What a cell type is given. */
export interface CellTask<Parameters extends JsonObject> {
  readonly parameters: Parameters;
  readonly inputs: readonly JsonObject[];
  readonly components: CellComponents;
  readonly signal: AbortSignal;
  /**
   * Draws from the cell's `generator`, and keeps every draw at once; absent where draws cost nothing
   * and are kept with the cell.
   */
  readonly keptDraws?: (
    open: () => Promise<Generator>,
    request: GenerationRequest,
  ) => AsyncIterable<Generation>;
  /** As `score` of the cell's `generator`, every score kept; absent as `keptDraws` is. */
  readonly keptScores?: (
    open: () => Promise<Generator>,
    request: ScoringRequest,
  ) => Promise<Float64Array>;
}

/** The instances behind a cell's roles. */
export interface CellComponents {
  /** The instance of the role that the cell calls `name`, with the cell's overrides. */
  instance<Kind extends ComponentKind>(kind: Kind, name: string): Promise<InstanceOf[Kind]>;
}

/** What a cell is made from; the address follows. */
export interface CellDraft<Parameters extends JsonObject> {
  readonly cellType: CellType<Parameters, JsonObject>;
  readonly label: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, JsonObject>>;
  readonly parameters: Parameters;
  readonly inputs: readonly Cell[];
}

/**
 * Makes a cell. The address covers type and version, parameters, the keys of the components and the
 * addresses of the inputs; it does not cover labels, roles, modules or package versions.
 */
export function makeCell<Parameters extends JsonObject>(
  draft: CellDraft<Parameters>,
  componentKey: (role: string, overrides: JsonObject | undefined) => string,
): Cell {
  const overrides = draft.overrides ?? {};
  const components: Record<string, string> = {};
  for (const [name, role] of Object.entries(draft.roles)) {
    components[name] = componentKey(role, overrides[name]);
  }
  const inputs = draft.inputs.map((cell) => cell.address);
  const { type, version, module } = draft.cellType;
  const address = digestText(
    canonicalJson({ type, version, components, parameters: draft.parameters, inputs }),
  );
  return {
    address,
    type,
    ...(module === undefined ? {} : { module }),
    label: draft.label,
    roles: draft.roles,
    overrides,
    componentKeys: components,
    parameters: draft.parameters,
    inputs,
  };
}
