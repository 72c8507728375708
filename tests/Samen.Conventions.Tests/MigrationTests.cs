using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

public sealed class MigrationTests
{
    public static TheoryData<string> Stores => [.. Repository.Stores];

    [Theory, MemberData(nameof(Stores))]
    public void Twins_have_the_same_names(string name)
    {
        foreach (var assembly in Migrations.AssembliesOf(name))
        {
            var sqlite = Migrations.Of(assembly, "sqlite").Select(m => m.Name).ToList();
            sqlite.ShouldNotBeEmpty();
            Migrations.Of(assembly, "sqlserver").Select(m => m.Name).ShouldBe(sqlite);
        }
    }

    [Theory, MemberData(nameof(Stores))]
    public void Twins_make_the_same_tables_and_columns_in_the_same_order(string name)
    {
        using var connection = Migrations.Sqlite(name);
        var sqlite = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .ToDictionary(
                t => t,
                t =>
                    Rows(
                        connection,
                        $"""
                        SELECT name || CASE WHEN "notnull" = 1 THEN ' NOT NULL' ELSE ' NULL' END
                        FROM pragma_table_info('{t}')
                        ORDER BY cid
                        """
                    )
            );
        var sqlServer = TSql.Tables(Migrations.AssembliesOf(name).SelectMany(a => Migrations.Of(a, "sqlserver")).Select(m => m.Sql))
            .ToDictionary(
                t => t.Key,
                t =>
                    t.Value.Definition.ColumnDefinitions.Select(c => $"{c.ColumnIdentifier.Value} {(IsNullable(c) ? "NULL" : "NOT NULL")}")
                        .ToList()
            );
        sqlServer.Keys.Order(StringComparer.Ordinal).ShouldBe(sqlite.Keys.Order(StringComparer.Ordinal));
        foreach (var (table, columns) in sqlite)
            sqlServer[table].ShouldBe(columns, $"columns of {table}");
    }

    [Theory, MemberData(nameof(Stores))]
    public void Twins_make_the_same_indexes(string name)
    {
        using var connection = Migrations.Sqlite(name);
        var sqlite = Rows(
            connection,
            "SELECT tbl_name || '.' || name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1"
        );
        var sqlServer = Migrations
            .AssembliesOf(name)
            .SelectMany(a => Migrations.Of(a, "sqlserver"))
            .SelectMany(m => TSql.Statements(m.Sql))
            .OfType<CreateIndexStatement>()
            .Select(i => $"{i.OnName.BaseIdentifier.Value}.{i.Name.Value}")
            .Order(StringComparer.Ordinal);
        sqlServer.ShouldBe(sqlite.Order(StringComparer.Ordinal));
    }

    /// <summary>A block's tables are in the stores of the services that take the block, and nowhere else.</summary>
    [Theory]
    [InlineData("municipalities", "attachments audit mail messaging search storage web")]
    [InlineData("partners", "attachments audit mail messaging search storage web")]
    [InlineData("initiatives", "attachments audit messaging search storage web")]
    [InlineData("funding", "attachments audit mail messaging search storage web")]
    [InlineData("gateway", "audit mail storage web")]
    public void A_store_has_the_tables_of_the_shared_projects_that_its_service_takes(string name, string shared)
    {
        string[] all = ["attachments", "audit", "mail", "messaging", "search", "storage", "web"];
        var tables = all.ToDictionary(project => project, TablesOf);
        tables.Values.ShouldAllBe(made => made.Count > 0);
        using var connection = Migrations.Sqlite(name);
        var here = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        all.Where(project => tables[project].All(here.Contains)).ShouldBe(shared.Split(' '));
        all.Where(project => tables[project].Any(here.Contains)).ShouldBe(shared.Split(' '));
    }

    [Fact]
    public void Each_store_says_which_shared_tables_it_has() =>
        typeof(MigrationTests)
            .GetMethod(nameof(A_store_has_the_tables_of_the_shared_projects_that_its_service_takes))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
            .Cast<InlineDataAttribute>()
            .Select(data => (string)data.Data[0]!)
            .Order()
            .ShouldBe(Repository.Stores.Order());

    /// <summary>The tables that a shared project makes.</summary>
    private static IReadOnlyList<string> TablesOf(string project) =>
        [
            .. TSql.Tables(
                Migrations
                    .Of(System.Reflection.Assembly.Load($"Samen.{char.ToUpperInvariant(project[0])}{project[1..]}"), "sqlserver")
                    .Select(m => m.Sql)
            ).Keys,
        ];

    /// <summary>DbUp remembers scripts by name alone: of two with one name the second would never run.</summary>
    [Theory, MemberData(nameof(Stores))]
    public void Names_are_numbered_unique_and_after_those_of_the_shared_projects(string name)
    {
        var names = Migrations.AssembliesOf(name).SelectMany(a => Migrations.Of(a, "sqlite")).Select(m => m.Name).ToList();
        names.ShouldBeUnique();
        names.ShouldAllBe(n => System.Text.RegularExpressions.Regex.IsMatch(n, @"^\d{4}_[a-z0-9_]+\.sql$"));
        Migrations.Of(Repository.AssemblyOf(name), "sqlite").ShouldAllBe(m => string.CompareOrdinal(m.Name, "0001") > 0);
    }

    private static bool IsNullable(ColumnDefinition column) =>
        !column.Constraints.OfType<NullableConstraintDefinition>().Any(c => !c.Nullable)
        && !column.Constraints.OfType<UniqueConstraintDefinition>().Any(c => c.IsPrimaryKey);

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
