import { isText, itemsOf, type OutlineProblem, outlineOf, textAt, valueAt } from '../yaml/outline.ts';

/** What one Chart.yaml says. */
export interface ChartFacts {
  readonly is: 'chart';
  readonly name?: string;
  readonly dependencies: readonly ChartDependency[];
  readonly problem?: OutlineProblem;
}

export interface ChartDependency {
  readonly name: string;
  readonly line: number;
  readonly repository?: string;
  readonly version?: string;
}

/** Reads a Chart.yaml. Never throws. The rules: https://helm.sh/docs/topics/charts/#the-chartyaml-file */
export function readChart(text: string): ChartFacts {
  const { root, problem } = outlineOf(text);
  const name = textAt(root, 'name');
  const dependencies = itemsOf(valueAt(root, 'dependencies')).flatMap((item) => {
    const named = valueAt(item, 'name');
    if (!isText(named)) return [];
    const repository = textAt(item, 'repository');
    const version = textAt(item, 'version');
    return [
      {
        name: named.text,
        line: named.line,
        ...(repository === undefined ? {} : { repository }),
        ...(version === undefined ? {} : { version }),
      },
    ];
  });
  return {
    is: 'chart',
    dependencies,
    ...(name === undefined ? {} : { name }),
    ...(problem === undefined ? {} : { problem }),
  };
}
