/** How a cell of a column is stored. */
interface Arrays {
  readonly uint8: Uint8Array;
  readonly uint16: Uint16Array;
  readonly uint32: Uint32Array;
  readonly int8: Int8Array;
  readonly int16: Int16Array;
  readonly float64: Float64Array;
  readonly int32: Int32Array;
}
export type CellKinds = Readonly<Record<string, keyof Arrays>>;

/** The typed arrays of a set of columns. */
export type ColumnsOf<T extends CellKinds> = { readonly [C in keyof T]: Arrays[T[C]] };
