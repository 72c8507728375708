using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>Nothing is longer or wider than <see cref="Limits"/> allows.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Nothing_exceeds_its_limit() => Limits.Exceeded().ShouldBeEmpty("Make it smaller.");

    [Theory]
    [InlineData("services/funding/Budget/BudgetStore.cs", "store", 300)]
    [InlineData("services/funding/Budget/Budget.cs", "rules", 260)]
    [InlineData("services/shared/web/Paging.cs", "file", 300)]
    [InlineData("services/funding/FundingService.cs", "contents", 90)]
    [InlineData("services/funding/Program.cs", "program", 25)]
    [InlineData("gateway/Pages/Kit/Table.razor", "component", 200)]
    public void A_line_too_many_is_found(string file, string kind, int limit)
    {
        var lines = Enumerable.Repeat("// line", limit).ToList();
        Limits.Of(file, [.. lines]).ShouldBeEmpty();
        Limits.Of(file, [.. lines, "// line"]).ShouldBe([$"{kind} {file} {limit + 1}"]);
    }

    [Theory]
    [InlineData("services/funding/Budget/SetBudget.cs", "    public static Task<Ok> Handle(", "verb", 80)]
    [InlineData("contracts/Funding/Events.cs", "public sealed record BudgetSet(int Year) : IFact", "facts", 120)]
    public void A_verb_and_a_file_of_facts_are_known_by_what_is_in_them(string file, string mark, string kind, int limit)
    {
        var lines = Enumerable.Repeat("// line", limit - 1).Append(mark).ToList();
        Limits.Of(file, [.. lines]).ShouldBeEmpty();
        Limits.Of(file, [.. lines, "// line"]).ShouldBe([$"{kind} {file} {limit + 1}"]);
    }

    [Fact]
    public void A_wide_line_is_found()
    {
        Limits.Of("gateway/wwwroot/site.css", [new string('x', 140)]).ShouldBeEmpty();
        Limits.Of("gateway/wwwroot/site.css", [new string('x', 141)]).ShouldBe(["columns gateway/wwwroot/site.css 1"]);
    }

    [Fact]
    public void A_type_that_is_not_in_the_file_of_its_name_is_found()
    {
        string[] lines = ["internal sealed record Rate(int Cents);", "", "public readonly record struct Share<T>", "internal enum Kind"];
        Limits.Of("services/funding/Budget/Rate.cs", lines).ShouldBe(["types services/funding/Budget/Rate.cs 2"]);
        Limits.Of("gateway/Pages/Site/Rate.Texts.cs", ["internal static partial class Rate"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    public void A_long_test_method_is_found(int length, int found)
    {
        string[] body = ["    {", .. Enumerable.Repeat("        Step();", length - 3), "    }"];
        string[] lines =
        [
            "    [Theory, EveryDatabase]",
            "    public void It_works(DatabaseKind kind)",
            .. body,
            "",
            "    private void Step() { }",
        ];
        Limits.Of("tests/Some.Tests/SomeTests.cs", lines).Count().ShouldBe(found);
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    public void A_long_test_expression_is_found(int length, int found)
    {
        string[] body = [.. Enumerable.Repeat("            .Step()", length - 2), "            .Last();"];
        string[] lines = ["    [Fact]", "    public Task It_works() =>", .. body, "", "    private void Step() { }", "}"];
        Limits.Of("tests/Some.Tests/SomeTests.cs", lines).Count().ShouldBe(found);
    }
}
