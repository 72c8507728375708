using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Samen.Benchmarks;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>Every script and every SQL text of a store, on both databases, without a SQL Server.</summary>
public sealed partial class SqlTests
{
    public static TheoryData<string> Stores => [.. Repository.Stores];

    [Theory, MemberData(nameof(Stores))]
    public void Every_script_and_text_is_T_SQL(string name)
    {
        var wrong = new List<string>();
        foreach (var (script, sql) in Migrations.AssembliesOf(name).SelectMany(a => Migrations.Of(a, "sqlserver")))
            wrong.AddRange(TSql.Parse(sql).Errors.Select(e => $"{script}: {e}"));
        foreach (var text in Texts(name))
            wrong.AddRange(TSql.Parse(text.TSql).Errors.Select(e => $"{text.Name}: {e}"));
        wrong.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Stores))]
    public void Every_text_finds_its_tables_and_columns_on_SQLite(string name)
    {
        using var connection = Migrations.Sqlite(name);
        Texts(name).Select(text => WrongOnSqlite(connection, text)).OfType<string>().ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Stores))]
    public void Every_text_finds_its_tables_and_columns_in_a_model_of_SQL_Server(string name) =>
        WrongInModel(Migrations.AssembliesOf(name).SelectMany(a => Migrations.Of(a, "sqlserver")).Select(s => s.Sql), Texts(name))
            .ShouldBeEmpty();

    /// <summary>What fills a store for a benchmark; benchmarks don't run with the tests.</summary>
    [Theory]
    [InlineData("funding", typeof(FillLedgerStore))]
    [InlineData("initiatives", typeof(FillFacilitiesStore))]
    [InlineData("municipalities", typeof(FillAssembliesStore))]
    [InlineData("partners", typeof(FillLogStore))]
    public void The_texts_of_benchmarks_find_their_tables_and_columns(string name, Type store)
    {
        using var connection = Migrations.Sqlite(name);
        var texts = SqlText.Of(store.Assembly).Where(text => text.Name.StartsWith(store.Name + ".", StringComparison.Ordinal)).ToList();
        texts.ShouldNotBeEmpty();
        texts.Select(text => WrongOnSqlite(connection, text)).OfType<string>().ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_column_would_be_found_on_both()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE thing (id int NOT NULL);";
        command.ExecuteNonQuery();
        var wrong = new SqlText("Wrong", "UPDATE thing SET id = @Id; UPDATE thing SET colour = @Colour WHERE id = @Id");
        WrongOnSqlite(connection, wrong).ShouldNotBeNull().ShouldContain("colour");
        WrongInModel([command.CommandText], [wrong]).ShouldHaveSingleItem().ShouldContain("colour");
        WrongInModel([command.CommandText], [new SqlText("Right", "UPDATE thing SET id = @Id")]).ShouldBeEmpty();
    }

    /// <summary>Words that only one of the two databases knows, and functions of its clock: time comes from the program.</summary>
    [Theory, MemberData(nameof(Stores))]
    public void Texts_say_nothing_that_one_database_alone_understands(string name) =>
        Texts(name)
            .Where(text => OneSided().IsMatch(text.Text))
            .Select(text => $"{text.Name}: {OneSided().Match(text.Text).Value}")
            .ShouldBeEmpty();

    [Theory, MemberData(nameof(Stores))]
    public void A_filter_that_may_be_left_out_is_one_of_a_list_query(string name) =>
        Texts(name).Where(text => OptionalFilter().IsMatch(text.Text)).Select(text => text.Name).ShouldBeEmpty();

    [Theory, MemberData(nameof(Stores))]
    public void A_page_follows_an_order(string name) =>
        Texts(name)
            .Where(text => text.Text.Contains("/*page*/", StringComparison.Ordinal) && !OrderedPage().IsMatch(text.Text))
            .Select(text => text.Name)
            .ShouldBeEmpty();

    [Theory, MemberData(nameof(Stores))]
    public void Every_store_has_texts(string name)
    {
        // Guards the tests above: they find texts by reflection.
        SqlText.Of(Repository.AssemblyOf(name)).Count().ShouldBeGreaterThan(5);
    }

    /// <summary>
    /// A static readonly field is set when its class is first used, from constants: what a request carries can't be in it.
    /// </summary>
    [Fact]
    public void A_list_is_put_together_from_constants_of_its_store_only()
    {
        Repository
            .Stores.SelectMany(Migrations.AssembliesOf)
            .Distinct()
            .SelectMany(SqlText.ListFields)
            .Where(field =>
                field is not { IsStatic: true, IsInitOnly: true } || !field.DeclaringType!.Name.EndsWith("Store", StringComparison.Ordinal)
            )
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}")
            .ShouldBeEmpty();
        var wrong =
            from file in Repository.Files("services", "*.cs").Concat(Repository.Files("gateway", "*.cs"))
            let text = Repository.Read(file)
            from Match made in ListMade().Matches(text)
            where !made.Value.StartsWith("private static readonly ListQuery ", StringComparison.Ordinal)
            select $"{file}: {made.Value}";
        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<SqlText> Texts(string name) => Migrations.AssembliesOf(name).SelectMany(SqlText.Of);

    private static string? WrongOnSqlite(SqliteConnection connection, SqlText text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text.Sqlite;
        try
        {
            command.Prepare();
            return null;
        }
        catch (SqliteException e)
        {
            return $"{text.Name}: {e.Message}";
        }
    }

    private static List<string> WrongInModel(IEnumerable<string> scripts, IEnumerable<SqlText> texts)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        var generator = new Sql160ScriptGenerator();
        var tables = TSql.Tables(scripts);
        foreach (var table in tables.Values)
        {
            generator.GenerateScript(table, out var sql);
            model.AddObjects(sql);
        }
        var procedures = new Dictionary<string, string>();
        foreach (var text in texts)
        {
            var procedure = $"p{procedures.Count}";
            procedures.Add(procedure, text.Name);
            var parameters = string.Join(", ", text.Parameters.Select(p => $"{p} {(p is "@Limit" ? "int" : "nvarchar(400)")}"));
            model.AddObjects($"CREATE PROCEDURE {procedure} {parameters} AS BEGIN\n{text.TSql}\nEND");
        }
        return
        [
            .. model
                .Validate()
                .Select(m =>
                    ProcedureName().Replace(m.ToString(), match => procedures.GetValueOrDefault(match.Groups[1].Value, match.Value))
                ),
        ];
    }

    [GeneratedRegex(
        @"\b(TOP\s*\(|TOP\s+\d|MERGE\b|RETURNING\b|OUTPUT\s|GETDATE\(|SYSUTCDATETIME\(|CREATE OR ALTER|(?<!@)LIMIT\s|OFFSET\s|IFNULL\(|"
            + @"ISNULL\(|INSERT OR |ON CONFLICT|DATETIME\(|STRFTIME\(|\|\||NVARCHAR\()",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OneSided();

    [GeneratedRegex(@"(private static readonly )?(ListQuery \w+ =\s*new\(|new ListQuery\()")]
    private static partial Regex ListMade();

    [GeneratedRegex(@"ORDER BY[^)]*/\*page\*/")]
    private static partial Regex OrderedPage();

    [GeneratedRegex(@"@\w+ IS NULL OR")]
    private static partial Regex OptionalFilter();

    [GeneratedRegex(@"\[dbo\]\.\[(p\d+)\]")]
    private static partial Regex ProcedureName();
}
