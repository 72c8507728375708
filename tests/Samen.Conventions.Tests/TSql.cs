using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Samen.Conventions.Tests;

/// <summary>Reads T-SQL without a server.</summary>
internal static class TSql
{
    /// <summary>Parses, and answers the errors.</summary>
    public static (TSqlFragment Fragment, IReadOnlyList<string> Errors) Parse(string sql)
    {
        using var reader = new StringReader(sql);
        var fragment = new TSql170Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return (fragment, [.. errors.Select(e => $"line {e.Line}: {e.Message}")]);
    }

    /// <summary>The statements of a script.</summary>
    public static IEnumerable<TSqlStatement> Statements(string sql) =>
        ((TSqlScript)Parse(sql).Fragment).Batches.SelectMany(b => b.Statements);

    /// <summary>The tables that scripts make, with what later scripts add to them, each as the columns in their order.</summary>
    public static Dictionary<string, CreateTableStatement> Tables(IEnumerable<string> scripts)
    {
        var tables = new Dictionary<string, CreateTableStatement>();
        foreach (var statement in scripts.SelectMany(Statements))
        {
            if (statement is CreateTableStatement create)
                tables.Add(create.SchemaObjectName.BaseIdentifier.Value, create);
            if (statement is DropTableStatement drop)
            {
                foreach (var table in drop.Objects)
                    tables.Remove(table.BaseIdentifier.Value);
            }
            if (statement is AlterTableAddTableElementStatement add)
            {
                var definition = tables[add.SchemaObjectName.BaseIdentifier.Value].Definition;
                foreach (var column in add.Definition.ColumnDefinitions)
                    definition.ColumnDefinitions.Add(column);
            }
            if (statement is AlterTableDropTableElementStatement dropped)
            {
                var definition = tables[dropped.SchemaObjectName.BaseIdentifier.Value].Definition;
                foreach (var element in dropped.AlterTableDropTableElements)
                {
                    if (element.TableElementType == TableElementType.Column)
                        definition.ColumnDefinitions.Remove(
                            definition.ColumnDefinitions.Single(c => c.ColumnIdentifier.Value == element.Name.Value)
                        );
                    else
                        definition.TableConstraints.Remove(
                            definition.TableConstraints.Single(c => c.ConstraintIdentifier.Value == element.Name.Value)
                        );
                }
            }
        }
        return tables;
    }
}
