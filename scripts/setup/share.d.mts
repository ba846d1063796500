export declare const shareOf: <A>(list: ReadonlyArray<A>, parts: number) => ReadonlyArray<A>
