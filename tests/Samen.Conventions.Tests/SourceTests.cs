using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Samen.Messaging;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What the source may hold, and where.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] Runnable = ["services", "gateway", "deploy"];

    [Fact]
    public void There_are_services_to_check() => Repository.Services.Count.ShouldBeGreaterThanOrEqualTo(4);

    [Fact]
    public void A_service_references_no_other_service()
    {
        foreach (var project in Repository.Services.SelectMany(s => Repository.Files($"services/{s}", "*.csproj")))
            References(project)
                .ShouldAllBe(
                    r => r.StartsWith("services/shared/", StringComparison.Ordinal) || r.StartsWith("contracts/", StringComparison.Ordinal),
                    project
                );
    }

    [Fact]
    public void The_gateway_reaches_services_over_HTTP_alone() =>
        Repository
            .Files("gateway", "*.csproj")
            .SelectMany(References)
            .ShouldAllBe(r =>
                r == "services/shared/web/Samen.Web.csproj"
                || r == "services/shared/attachments/Samen.Attachments.csproj"
                || r == "services/shared/audit/Samen.Audit.csproj"
                || r == "services/shared/lists/Samen.Lists.csproj"
                || r == "services/shared/mail/Samen.Mail.csproj"
                || r == "services/shared/search/Samen.Search.csproj"
                || r == "services/shared/secrets/Samen.Secrets.csproj"
                || r == "services/shared/storage/Samen.Storage.csproj"
                || r == "services/shared/tasks/Samen.Tasks.csproj"
                || r == "contracts/Samen.Contracts.csproj"
            );

    [Fact]
    public void Contracts_reference_nothing()
    {
        References("contracts/Samen.Contracts.csproj").ShouldBeEmpty();
        XDocument.Parse(Repository.Read("contracts/Samen.Contracts.csproj")).Descendants("PackageReference").ShouldBeEmpty();
    }

    /// <summary>
    /// Dapper compiles once what reads a statement: a store that reads JSON first must have said how, whatever other stores say.
    /// </summary>
    [Fact]
    public void A_store_registers_the_columns_that_it_reads_from_JSON()
    {
        var wrong =
            from file in Sources()
            let text = Repository.Read(file)
            where JsonColumnRead().IsMatch(text) && !text.Contains("JsonColumn<", StringComparison.Ordinal)
            select file;
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void SQL_is_written_in_stores_only()
    {
        var wrong =
            from file in Sources()
            where !file.EndsWith("Store.cs", StringComparison.Ordinal) && !file.EndsWith("Dialect.cs", StringComparison.Ordinal)
            from line in Code(file)
            where SqlStatement().IsMatch(line.Text)
            select $"{file}:{line.Number}: {line.Text.Trim()}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Stores_do_not_put_SQL_together_from_pieces_but_constants()
    {
        // What is const holds only what is const: the columns that two queries share.
        var wrong =
            from file in Sources()
            where file.EndsWith("Store.cs", StringComparison.Ordinal)
            from line in Code(file)
            where Interpolated().IsMatch(line.Text)
            select $"{file}:{line.Number}: {line.Text.Trim()}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_shared_storage_knows_which_database_it_is()
    {
        var wrong =
            from file in Sources()
            where !file.StartsWith("services/shared/storage/", StringComparison.Ordinal)
            from line in Code(file)
            where Provider().IsMatch(line.Text)
            select $"{file}:{line.Number}: {line.Text.Trim()}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Rules_say_what_is_wrong_and_not_where_in_a_request()
    {
        var wrong =
            from file in Repository.Services.SelectMany(s => Repository.Files($"services/{s}", "*.cs"))
            let lines = Code(file).ToList()
            // A verb, or whatever else knows the request that it reads for.
            where !lines.Any(line => KnowsRequest().IsMatch(line.Text))
            from line in lines
            where PlaceInRequest().IsMatch(line.Text)
            select $"{file}:{line.Number}: {line.Text.Trim()}";
        wrong.ShouldBeEmpty("Return a Fault, or throw a RuleViolation; the verb places it (Faults.MustBeNone).");
    }

    [Theory]
    [InlineData("            throw Refused.Invalid(\"/oin\", \"differs\", \"It differs.\");", true)]
    [InlineData("        errors.Add(new FieldError(field, code, message));", true)]
    [InlineData("            yield return new Fault($\"/parts/{index}\", \"required\", \"It is empty.\");", true)]
    [InlineData("            yield return new Fault($\"parts/{index}\", \"required\", \"It is empty.\");", false)]
    public void A_place_in_a_request_is_recognised(string line, bool isPlace) => PlaceInRequest().IsMatch(line).ShouldBe(isPlace);

    [Fact]
    public void No_test_fails_because_the_machine_is_slow()
    {
        var wrong =
            from file in Repository.Files("tests", "*.cs")
            where !file.StartsWith("tests/Samen.Benchmarks/", StringComparison.Ordinal)
            from line in Code(file)
            where UpperBoundOnTime().IsMatch(line.Text) && !line.Text.Contains("[InlineData(", StringComparison.Ordinal)
            select $"{file}:{line.Number}: {line.Text.Trim()}";
        wrong.ShouldBeEmpty("Wait for the condition (Patience); how long it takes belongs in the benchmarks.");
    }

    [Theory]
    [InlineData("Stopwatch.GetElapsedTime(since).TotalSeconds.ShouldBeLessThan(5);", true)]
    [InlineData("Stopwatch.GetElapsedTime(since).ShouldBeInRange(Short, Long);", true)]
    [InlineData("Stopwatch.GetElapsedTime(since).ShouldBeGreaterThan(Short);", false)]
    public void An_upper_bound_on_time_is_recognised(string line, bool isBound) => UpperBoundOnTime().IsMatch(line).ShouldBe(isBound);

    [Fact]
    public void Queue_names_start_with_the_name_of_their_service()
    {
        // Only the shared messaging opens queues, and these are its names.
        Sources()
            .Where(f =>
                !f.StartsWith("services/shared/messaging/", StringComparison.Ordinal)
                && Repository.Read(f).Contains("ReceiveEndpoint(", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
        var names = typeof(ServiceMessaging)
            .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(m => m.Name.EndsWith("Queue", StringComparison.Ordinal))
            .Select(m => (string)m.Invoke(null, ["initiatives"])!)
            .ToList();
        names.Count.ShouldBeGreaterThanOrEqualTo(2);
        names.ShouldAllBe(n => n.StartsWith("initiatives-", StringComparison.Ordinal));
        names.ShouldBeUnique();
    }

    [Fact]
    public void Names_of_contract_types_are_unique() =>
        // Two of one name would share one schema in the OpenAPI document without a warning.
        typeof(Contracts.IFact)
            .Assembly.GetExportedTypes()
            .GroupBy(t => t.Name)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ShouldBeEmpty();

    private static IEnumerable<string> Sources() => Runnable.SelectMany(f => Repository.Files(f, "*.cs"));

    /// <summary>Lines without comments.</summary>
    private static IEnumerable<(int Number, string Text)> Code(string file) =>
        Repository.Read(file).Split('\n').Select((text, i) => (i + 1, Comment().Replace(text, ""))).Where(l => l.Item2.Length > 0);

    private static IEnumerable<string> References(string project) =>
        XDocument
            .Parse(Repository.Read(project))
            .Descendants("ProjectReference")
            .Select(r =>
                Path.GetRelativePath(
                        Repository.Root,
                        Path.GetFullPath(
                            Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, r.Attribute("Include")!.Value.Replace('\\', '/'))
                        )
                    )
                    .Replace('\\', '/')
            );

    [GeneratedRegex(
        @"\b(SELECT\s+[\w*(@]|INSERT\s+INTO\s|DELETE\s+FROM\s|UPDATE\s+\w+\s+SET\s|CREATE\s+(TABLE|INDEX|UNIQUE)\s|"
            + @"ALTER\s+(TABLE|DATABASE)\s|DROP\s+TABLE\s)"
    )]
    private static partial Regex SqlStatement();

    [GeneratedRegex(@"\$+@?""+.*\b(SELECT|INSERT|UPDATE|DELETE|WHERE|FROM|ORDER BY)\b|const string \w+ = .*""\s*\+")]
    private static partial Regex Interpolated();

    [GeneratedRegex(
        @"\b(SqliteConnection|SqlConnection|SqliteCommand|SqlCommand|IDbConnection|IDbTransaction|SqliteDialect|"
            + @"SqlServerDialect|SqliteException|SqlException)\b|^using (Dapper|Microsoft\.Data\.)"
    )]
    private static partial Regex Provider();

    [GeneratedRegex(@"\bHandle\(|\b(async|Task)\b|MapGroup\(")]
    private static partial Regex KnowsRequest();

    [GeneratedRegex(@"\bRefused\.Invalid\(|\bFieldError\b|\bFault\(\$?""/")]
    private static partial Regex PlaceInRequest();

    [GeneratedRegex(@"Elapsed.*\.Should(BeLessThan|BeInRange)")]
    private static partial Regex UpperBoundOnTime();

    /// <summary>What is read as text is named so.</summary>
    [GeneratedRegex("""_json AS "?(?!\w*Json\b)\w""")]
    private static partial Regex JsonColumnRead();

    [GeneratedRegex(@"(^|\s)//.*$")]
    private static partial Regex Comment();
}
