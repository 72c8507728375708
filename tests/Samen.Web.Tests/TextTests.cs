using System.Text;
using Samen.Texts;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

/// <summary>How texts are compared, cut, sorted and read.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("Súdwest-Fryslân", "Sudwest")]
    [InlineData("Súdwest-Fryslân", "SÚDWEST fryslan")]
    [InlineData("Súdwest-Fryslân", "su\u0301dwest\u2011frysla\u0302n")]
    [InlineData("Súdwest-Fryslân", "sudwestfryslan")]
    [InlineData("Súdwest Fryslân", "Súdwest-Fryslân")]
    [InlineData("'s-Gravenhage", "’s Gravenhage")]
    [InlineData("’s\u2010Gravenhage", "'s-gravenhage")]
    [InlineData("ʼs-Hertogenbosch", "shertogenbosch")]
    [InlineData("de ge\u00ADmeen\u200Bte", "gemeente")]
    [InlineData("de gemeen-\r\nten samen", "gemeenten samen")]
    [InlineData("e\uFB03ciënt \uFF27emeente ĳs", "EFFICIENT gemeente ijs")]
    [InlineData("Gro\u00DF, \u00C6r\u00F8 \u0141\u00F3d\u017A", "gross aero lodz")]
    [InlineData("a\uD83D\uDE00b\uD800c \uFFFE", "a b c")]
    public void What_is_looked_for_is_found_however_it_is_written(string text, string query)
    {
        var folded = Folding.Of(text);
        Folding.Words(query).ShouldAllBe(word => folded.Contains(word, StringComparison.Ordinal), folded);
    }

    [Theory]
    [InlineData("eerste motie", "stem")]
    [InlineData("Almere - Zeewolde", "almerezeewolde")]
    public void Words_are_not_made_of_two(string text, string query) => Folding.Of(text).ShouldNotContain(query);

    [Fact]
    public void Names_stand_in_Dutch_order()
    {
        string[] names =
        [
            "Zwolle",
            "'s-Gravenhage",
            "Gouda",
            "Groningen",
            "s Heerenhoek",
            "Éemnes",
            "Eemsdelta",
            "Bergen op Zoom",
            "Bergen (L.)",
            "’s-Hertogenbosch",
        ];
        names
            .OrderBy(DutchOrder.KeyOf, StringComparer.Ordinal)
            .ShouldBe([
                "Bergen (L.)",
                "Bergen op Zoom",
                "Éemnes",
                "Eemsdelta",
                "Gouda",
                "'s-Gravenhage",
                "Groningen",
                "’s-Hertogenbosch",
                "s Heerenhoek",
                "Zwolle",
            ]);
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab\uD83D\uDE00", 3, "ab")]
    [InlineData("abe\u0301", 3, "ab")]
    [InlineData("a\uD83C\uDDF3\uD83C\uDDF1b", 4, "a")]
    [InlineData("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", 7, "")]
    [InlineData("a\r\nb", 2, "a")]
    public void A_text_is_cut_between_characters(string text, int length, string cut) => TextElements.Cut(text, length).ShouldBe(cut);

    [Theory]
    [InlineData("utf-8", false, TextEncoding.Utf8)]
    [InlineData("utf-8", true, TextEncoding.Utf8)]
    [InlineData("utf-16", true, TextEncoding.Utf16)]
    [InlineData("utf-16", false, TextEncoding.Utf16)]
    [InlineData("utf-16BE", true, TextEncoding.Utf16)]
    [InlineData("utf-16BE", false, TextEncoding.Utf16)]
    [InlineData("windows-1252", false, TextEncoding.Windows1252)]
    public void A_file_is_read_in_the_encoding_that_it_has(string name, bool mark, TextEncoding encoding)
    {
        const string text = "code;name\r\nGM1900;Súdwest-Fryslân €\r\n";
        var written = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        TextFile.Read([.. mark ? written.GetPreamble() : [], .. written.GetBytes(text)]).ShouldBe(new TextFile(text, encoding, null));
    }

    [Theory]
    [InlineData("FFFE000041000000", "UTF-32")]
    [InlineData("410A42814344", "Line 2, column 2")]
    [InlineData("EFBBBFC328", "no text")]
    [InlineData("FFFE00D8", "no text")]
    [InlineData("504B0304140000000800", "control character")]
    public void What_is_no_text_is_refused_with_the_reason(string hexadecimals, string reason)
    {
        var file = TextFile.Read(Convert.FromHexString(hexadecimals));
        file.Text.ShouldBeNull();
        file.Reason.ShouldNotBeNull().ShouldContain(reason);
    }
}
