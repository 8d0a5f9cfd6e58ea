import path from "node:path";
import ts from "typescript";

const root = path.join(import.meta.dirname, "../..");

/** What a guard's source says of it: `reads` its condition looks into the charter, `quotes` it names the rule. */
export interface GuardSource {
  code: string;
  file: string;
  reads: boolean;
  quotes: boolean;
}

/**
 * Every guard as it is written, wherever it stands, by the compiler's own knowledge of what is called from where: what
 * `holds` does itself and what anything that it calls does for it.
 */
export function guardSources(): GuardSource[] {
  const config = ts.getParsedCommandLineOfConfigFile(path.join(root, "tsconfig.json"), {}, host);
  if (!config) throw new Error("no tsconfig");
  const files = config.fileNames.filter((name) => name.includes("/src/procedures/"));
  const program = ts.createProgram(files, config.options);
  const look = lookerIn(program.getTypeChecker());
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes("/src/procedures/"))
    .flatMap((source) => literalsIn(source).flatMap((literal) => look(literal)));
}

const host: ts.ParseConfigFileHost = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };

function literalsIn(node: ts.Node): ts.ObjectLiteralExpression[] {
  const found: ts.ObjectLiteralExpression[] = ts.isObjectLiteralExpression(node) ? [node] : [];
  node.forEachChild((child) => {
    found.push(...literalsIn(child));
  });
  return found;
}

function lookerIn(checker: ts.TypeChecker) {
  const known = new Map<ts.Node, boolean>();

  /** A property of the literal, or of what is spread into it, the last first. */
  const partOf = (literal: ts.ObjectLiteralExpression, name: string): ts.Node | undefined => {
    for (const one of literal.properties.toReversed()) {
      if (ts.isSpreadAssignment(one)) {
        const spread = declaredAs(checker.getSymbolAtLocation(one.expression));
        const found = spread && ts.isObjectLiteralExpression(spread) ? partOf(spread, name) : undefined;
        if (found) return found;
      } else if (one.name?.getText() === name) {
        return one;
      }
    }
    return undefined;
  };

  /** What a name stands for: the function, or what a constant was set to. */
  const declaredAs = (symbol: ts.Symbol | undefined): ts.Node | undefined => {
    if (!symbol) return undefined;
    const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declared = meant.valueDeclaration;
    return declared && ts.isVariableDeclaration(declared) ? declared.initializer : declared;
  };

  /** The text of `code: "…"`; of a `code` that stands above several guards, what it was set to. */
  const codeIn = (part: ts.Node | undefined): string => {
    const isShort = part !== undefined && ts.isShorthandPropertyAssignment(part);
    const written = isShort ? declaredAs(checker.getShorthandAssignmentValueSymbol(part)) : part?.getLastToken();
    return written?.getText().replaceAll('"', "") ?? "";
  };

  const isOurs = (node: ts.Node): boolean => /\/src\//.test(node.getSourceFile().fileName);

  /** Whether what is done in a node, or in anything that it names, looks up a rule of a charter. */
  const readsCharter = (node: ts.Node): boolean => {
    const before = known.get(node);
    if (before !== undefined) return before;
    known.set(node, false);
    const reads =
      looksUp(node) || named(node).some((next) => readsCharter(next)) || childrenOf(node).some(readsCharter);
    known.set(node, reads);
    return reads;
  };

  /** `charter.number(…)`, or `{ rules }` taken out of a charter. */
  const looksUp = (node: ts.Node): boolean => {
    if (ts.isPropertyAccessExpression(node)) return isRule(node.name.text) && isCharter(node.expression);
    if (ts.isBindingElement(node)) return isRule((node.propertyName ?? node.name).getText()) && isCharter(node.parent);
    return false;
  };
  const isRule = (name: string): boolean => ["rule", "number", "rules"].includes(name);
  const isCharter = (node: ts.Node): boolean => checker.getTypeAtLocation(node).symbol?.name === "Charter";

  const named = (node: ts.Node): ts.Node[] => {
    if (!ts.isIdentifier(node)) return [];
    const declared = declaredAs(checker.getSymbolAtLocation(node));
    return declared && isOurs(declared) && isDone(declared) ? [declared] : [];
  };

  const isDone = (node: ts.Node): boolean =>
    ts.isFunctionLike(node) || ts.isCallExpression(node) || ts.isObjectLiteralExpression(node);

  return (literal: ts.ObjectLiteralExpression): GuardSource[] => {
    const type = checker.getContextualType(literal) ?? checker.getTypeAtLocation(literal);
    const isGuard = partOf(literal, "code") && partOf(literal, "holds");
    if (!isGuard || type.getProperty("holds") === undefined) return [];
    const code = codeIn(partOf(literal, "code"));
    const holds = partOf(literal, "holds");
    return [
      {
        ...{ code, file: path.relative(root, literal.getSourceFile().fileName) },
        reads: holds !== undefined && readsCharter(holds),
        quotes: partOf(literal, "quotes") !== undefined,
      },
    ];
  };
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  return children;
}
