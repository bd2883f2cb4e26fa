import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { GATEWAY } from './surroundings.js';

interface Schema {
  $ref?: string;
  type?: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
}

/** Schemas of the protocols that other vendors' clients speak. */
const OTHER_PROTOCOLS = new Set([
  'Annotation',
  'Choice',
  'Completion',
  'CompletionRequest',
  'Message',
  'Model',
  'ModelList',
  'Options',
  'StreamOptions',
  'TokenUsage',
  'UiStreamRequest',
  'UrlCitation',
]);

describe('the client and the OpenAPI document', () => {
  let schemas: Record<string, Schema> = {};
  let types = new Map<string, ts.Type>();
  let checker: ts.TypeChecker;

  before(async () => {
    const response = await fetch(`${GATEWAY}/v3/api-docs`);
    const api = (await response.json()) as { components: { schemas: Record<string, Schema> } };
    schemas = api.components.schemas;
    const file = fileURLToPath(new URL('../../client/src/types.ts', import.meta.url));
    const program = ts.createProgram([file], { strict: true });
    checker = program.getTypeChecker();
    const source = program.getSourceFile(file);
    assert.ok(source, `${file} is not there`);
    types = new Map(
      source.statements
        .filter(ts.isInterfaceDeclaration)
        .map((declaration) => [declaration.name.text, checker.getTypeAtLocation(declaration)]),
    );
  });

  it('name the same types', () => {
    const described = Object.keys(schemas).filter((name) => !OTHER_PROTOCOLS.has(name));
    assert.deepEqual(
      described.filter((name) => !types.has(name)),
      [],
      'schemas that the client lacks',
    );
    assert.deepEqual(
      [...types.keys()].filter((name) => !described.includes(name)),
      [],
      'types that the gateway does not describe',
    );
  });

  it('give them the same fields, of the same kinds', () => {
    const differences: string[] = [];
    for (const [name, type] of types) {
      const schema = schemas[name];
      if (schema !== undefined) {
        compare(name, type, schema, differences);
      }
    }
    assert.deepEqual(differences, []);
  });

  function compare(place: string, type: ts.Type, schema: Schema, differences: string[]): void {
    const fields = new Map(checker.getPropertiesOfType(type).map((field) => [field.name, field]));
    const described = Object.keys(schema.properties ?? {});
    for (const name of new Set([...fields.keys(), ...described])) {
      const field = fields.get(name);
      const property = schema.properties?.[name];
      if (field === undefined || property === undefined) {
        differences.push(`${place}.${name} is only ${field === undefined ? 'described' : 'in the client'}`);
      } else {
        const kind = kindOf(checker.getNonNullableType(checker.getTypeOfSymbol(field)));
        const expected = expectedKind(property);
        if (kind !== expected) {
          differences.push(`${place}.${name} is ${kind}, described as ${expected}`);
        }
      }
    }
  }

  function kindOf(type: ts.Type): string {
    if (type.flags & ts.TypeFlags.BooleanLike) {
      return 'boolean';
    }
    if (checker.isArrayType(type)) {
      const element = checker.getTypeArguments(type as ts.TypeReference)[0];
      return `${element ? kindOf(checker.getNonNullableType(element)) : '?'}[]`;
    }
    if (type.isUnion() && type.types.every((each) => each.isStringLiteral())) {
      return type.types.map((each) => each.value).sort().join('|');
    }
    if (type.flags & ts.TypeFlags.String) {
      return 'string';
    }
    if (type.flags & ts.TypeFlags.Number) {
      return 'number';
    }
    const name = type.symbol.name;
    return types.has(name) ? name : 'object';
  }

  function expectedKind(schema: Schema): string {
    if (schema.$ref !== undefined) {
      return schema.$ref.replace('#/components/schemas/', '');
    }
    if (schema.enum !== undefined) {
      return [...schema.enum].sort().join('|');
    }
    if (schema.type === 'array') {
      return `${expectedKind(schema.items ?? {})}[]`;
    }
    return schema.type === 'integer' ? 'number' : (schema.type ?? 'object');
  }
});
