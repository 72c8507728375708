using FsCheck;
using FsCheck.Fluent;
using Samen.Lists;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

/// <summary>What people paste from a spreadsheet, and what they open in one.</summary>
public sealed class CsvTests
{
    private static readonly CsvColumn[] Columns =
    [
        new("code", CsvUse.Needed),
        new("inhabitants", CsvUse.Needed, "Inwoners"),
        new("name", CsvUse.Read, "Gemeente"),
        new("reference_date", CsvUse.Read),
        new("valid_from", CsvUse.PassedOver, "Vanaf"),
    ];

    [Theory]
    [InlineData("code,inhabitants\nGM0014,233218")]
    [InlineData("\uFEFFcode;inhabitants\r\nGM0014;233218\r\n")]
    [InlineData("inhabitants,code,name\n233218,GM0014,\"Groningen, stad\"")]
    [InlineData("code\tinhabitants\tname\nGM0014\t233218\tGroningen")]
    [InlineData("code|inhabitants\nGM0014|233218")]
    [InlineData("sep=;\r\ncode;inhabitants\r\nGM0014;233218")]
    [InlineData("\uFEFFSEP=,\r\ncode,inhabitants\r\nGM0014,233218")]
    [InlineData("CODE;Inhabitants;Reference-Date\nGM0014;233218;2026-01-01")]
    [InlineData("Code;Gemeente;Inwoners;Vanaf\nGM0014;Groningen;233218;2019-01-01")]
    [InlineData("code;inhabitants;;\nGM0014;233218;;\n")]
    [InlineData("code;inhabitants\nGM0014;233218;;;\n")]
    [InlineData("\n;;\ncode;inhabitants\n\n;\nGM0014;233218\n;;;\n\n")]
    [InlineData("code\tinhabitants\tname\nGM0014\t233218\t")]
    [InlineData("code;inhabitants;name\nGM0014;233218;De \"grote\" stad")]
    [InlineData("code;inhabitants;name\n GM0014 ;\u00A0233218;\"Gemeente\nGroningen\"")]
    public void It_is_read_as_spreadsheets_write_it(string text)
    {
        var line = Read(text).ShouldHaveSingleItem();
        (line["code"], line["inhabitants"]).ShouldBe(("GM0014", "233218"));
        line["valid_from"].ShouldBeNull();
    }

    [Fact]
    public void Lines_keep_their_numbers_and_texts_their_line_ends()
    {
        var lines = Read("sep=;\ncode;inhabitants;name\n\nGM0014;1;\"Stad\nGroningen\"\n;;\nGM0363;2;Amsterdam\n");
        lines.Select(line => line.Number).ShouldBe([4, 7]);
        lines[0]["name"].ShouldBe("Stad\nGroningen");
    }

    [Theory]
    // A thousands separator that is one of cells too would cut a figure off.
    [InlineData("code,name,inhabitants\nGM0014,Groningen,233,218", "/csv/2/4", "cells", "There is no such column")]
    [InlineData("code;;inhabitants\nGM0014;x;1", "/csv/2/2", "cells", "There is no such column")]
    [InlineData("code,inhabitants\nGM0363,\"873000\nGM0344,359376\nGM0014,233218\n", "/csv/2/2", "quote", "not closed")]
    [InlineData("code,inhabitants\nGM0014,1\n\nGM0363,\"87\"3000\n", "/csv/4/2", "quote", "after a closing quote")]
    [InlineData("code,inhabitants,code\nGM0363,1,GM0014", "/csv/1/3", "header", "code again")]
    [InlineData("code,inhabitants,colour\nGM0363,1,red", "/csv/1/3", "header", "no such column")]
    [InlineData("code,people\nGM0363,1", "/csv", "header", "doesn't name inhabitants")]
    [InlineData("sep=;\ncode,inhabitants\nGM0363,1", "/csv", "header", "doesn't name code and inhabitants")]
    [InlineData("code;inhabitants;name\nGM1900;1;S\uFFFDdwest", "/csv/2/3", "encoding", "another encoding")]
    [InlineData("c\0o\0d\0e\0;\0", "/csv/1/1", "encoding", "another encoding")]
    [InlineData("code,inhabitants\n", "/csv", "required", "no line")]
    [InlineData(" ", "/csv", "required", "required")]
    public void What_is_not_right_is_refused_where_it_stands(string text, string field, string code, string sentence)
    {
        var error = Should.Throw<Refused>(() => Read(text)).Errors.ShouldHaveSingleItem();
        (error.Field, error.Code).ShouldBe((field, code));
        error.Message.ShouldContain(sentence);
    }

    [Fact]
    public void A_Dutch_spreadsheet_gets_semicolons_and_decimal_commas_and_a_program_neither()
    {
        object?[] row = ["a;b,c", -1234.5m, 9_000_000_000L, new DateOnly(2026, 1, 2), null];
        Csv.Write(CsvForm.Dutch, ["Naam", "Bedrag", "Aantal", "Dag", "Leeg"], [row])
            .ShouldBe("Naam;Bedrag;Aantal;Dag;Leeg\r\n\"a;b,c\";-1234,5;9000000000;2026-01-02;\r\n");
        Csv.Write(CsvForm.Plain, ["Name", "Amount", "Number", "Day", "Empty"], [row])
            .ShouldBe("Name,Amount,Number,Day,Empty\r\n\"a;b,c\",-1234.5,9000000000,2026-01-02,\r\n");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")")]
    [InlineData("+31 6", "'+31 6")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "\t'=1")]
    [InlineData("\u200B\uFEFF=1", "\u200B\uFEFF'=1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("Rekenhulp1;=1+1;slot", "Rekenhulp1;'=1+1;slot")]
    [InlineData("a;\"=1+1;b", "a;\"'=1+1;b")]
    [InlineData("a; \u200B=1", "a; \u200B'=1")]
    [InlineData("a|\uFF0D1", "a|'\uFF0D1")]
    [InlineData("a =1", "a '=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'s-Gravenhage", "'s-Gravenhage")]
    [InlineData("Almere - Zeewolde (B.V. - 2026-01-02)", "Almere - Zeewolde (B.V. - 2026-01-02)")]
    [InlineData("https://example.nl/?a=1&b=2", "https://example.nl/?a=1&b=2")]
    [InlineData("griffie@almere.example", "griffie@almere.example")]
    public void Text_that_a_spreadsheet_would_run_is_made_harmless(string text, string written) =>
        Csv.Write(CsvForm.Dutch, [text, "x"], [])
            .ShouldBe(
                written.AsSpan().ContainsAny("\";\r\n") || written != written.Trim()
                    ? $"\"{written.Replace("\"", "\"\"", StringComparison.Ordinal)}\";x\r\n"
                    : $"{written};x\r\n"
            );

    /// <summary>As programs split lines: a quote counts at the start of a cell only.</summary>
    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    [InlineData(':')]
    [InlineData(' ')]
    [InlineData('^')]
    [InlineData('"')]
    public void No_cell_becomes_a_formula_whatever_separator_a_file_is_opened_with(char separator) =>
        Prop.ForAll(Texts, texts => Csv.Write(
                        CsvForm.Dutch,
                        ["kop"],
                        [
                            [.. texts],
                        ]
                    )
                    .Split('\r', '\n')
                    .SelectMany(line => line.Split(separator))
                    .Select(cell => cell.Trim('"', ' ', '\t', '\u200B', '\uFEFF', '\u00AD', '\u202E'))
                    .All(cell =>
                        cell.Length < 2 || !"=+-@\uFF1D\uFF0B".Contains(cell[0], StringComparison.Ordinal) || char.IsWhiteSpace(cell[1])
                    ))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_is_read_back_as_it_was() =>
        Prop.ForAll(Texts, texts =>
                new[] { CsvForm.Dutch, CsvForm.Plain }.All(form =>
                    Read(
                            Csv.Write(
                                form,
                                ["Code", "Inwoners", "Gemeente"],
                                texts.Select(text => new object?[] { "GM0014", 1, $"x{text}x" })
                            )
                        )
                        .Select(line => line["name"])
                        .SequenceEqual(texts.Select(text => $"x{text}x"))
                )
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<string[]> Texts =>
        Gen.Elements(
                "=",
                "+",
                "-",
                "@",
                "'",
                "\"",
                ";",
                ",",
                "\t",
                "|",
                ":",
                " ",
                "\n",
                "\u200B",
                "\uFEFF",
                "\u202E",
                "\uFF1D",
                "\uFF0B",
                "a",
                "1",
                "é"
            )
            .ArrayOf()
            .Select(string.Concat)
            .NonEmptyListOf()
            .Select(texts => texts.ToArray())
            .ToArbitrary();

    private static IReadOnlyList<CsvLine> Read(string text) => Csv.Read(text, "/csv", Columns, 100);
}
