using Samen.Lists;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

/// <summary>What people paste from a spreadsheet.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("code,inhabitants\nGM0014,233218")]
    [InlineData("\uFEFFcode;inhabitants\r\nGM0014;233218\r\n")]
    [InlineData("inhabitants,code,name\n233218,GM0014,\"Groningen, stad\"")]
    public void It_is_read_as_spreadsheets_write_it(string text)
    {
        var line = Read(text).ShouldHaveSingleItem();
        (line["code"], line["inhabitants"]).ShouldBe(("GM0014", "233218"));
    }

    [Theory]
    // A thousands separator that is one of cells too would cut a figure off.
    [InlineData("code,name,inhabitants\nGM0014,Groningen,233,218", "format", "Line 2 has 4 cells")]
    [InlineData(
        "code,inhabitants\nGM0363,\"873000\nGM0344,359376\nGM0014,233218\n",
        "format",
        "Line 2 is not valid CSV: it has a quote that is not closed"
    )]
    [InlineData("code,inhabitants,code\nGM0363,1,GM0014", "header", "each once")]
    [InlineData("code,people\nGM0363,1", "header", "code and inhabitants")]
    [InlineData("code,inhabitants\n", "required", "no line")]
    [InlineData(" ", "required", "required")]
    public void What_is_not_right_is_refused_where_it_stands(string text, string code, string sentence)
    {
        var error = Should.Throw<Refused>(() => Read(text)).Errors.ShouldHaveSingleItem();
        (error.Field, error.Code).ShouldBe(("/csv", code));
        error.Message.ShouldContain(sentence);
    }

    private static IReadOnlyList<CsvLine> Read(string text) => Csv.Read(text, "/csv", ["code", "inhabitants"], ["name"], 100);
}
