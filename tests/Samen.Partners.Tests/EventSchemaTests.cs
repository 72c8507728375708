using System.Text;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>That the check of every produced event against the published schemas can fail.</summary>
public sealed class EventSchemaTests
{
    private const string Type = "nl.samen.initiatives.need-recorded.v1";
    private const string Good =
        """{"needId":"0170a5c0-0000-7000-8000-000000000001","municipalityCode":"GM0344","office":"HeadOfIct","""
        + """ "title":"Behoefte","componentKeys":[]}""";

    [Fact]
    public void What_the_schema_says_passes() => EventSchemas.FaultsOf(Type, Good).ShouldBeEmpty();

    [Theory]
    [InlineData("\"title\":\"Behoefte\"", "\"title\":7")]
    [InlineData("\"title\":\"Behoefte\"", "\"title\":\"Behoefte\",\"extra\":1")]
    [InlineData("\"title\":\"Behoefte\",", "")]
    [InlineData("HeadOfIct", "Keizer")]
    [InlineData("GM0344", "0344")]
    public void Anything_else_is_a_fault(string from, string to) => EventSchemas.FaultsOf(Type, Good.Replace(from, to)).ShouldNotBeEmpty();

    [Fact]
    public void A_thin_event_has_all_names_and_nothing_else()
    {
        static byte[] Event(string data) =>
            Encoding.UTF8.GetBytes(
                $$"""
                {"specversion":"1.0","id":"0170a5c0-0000-7000-8000-000000000001",
                 "source":"urn:nld:oin:00000099000000001000:systeem:samen:initiatives","type":"{{Type}}",
                 "subject":"needs/0170a5c0-0000-7000-8000-000000000001",
                 "time":"2026-11-27T00:00:00.000000Z","datacontenttype":"application/json","dataref":"/initiatives/v1/needs/1",
                 "sequence":"0000000000000000001","data":{{data}}}
                """
            );
        const string Thin = """{"needId":"0170a5c0-0000-7000-8000-000000000001","municipalityCode":"GM0344"}""";
        EventSchemas.FaultsOf(Event(Thin), thin: true).ShouldBeEmpty();
        EventSchemas.FaultsOf(Event(Thin), thin: false).ShouldNotBeEmpty();
        EventSchemas.FaultsOf(Event(Good), thin: false).ShouldBeEmpty();
        EventSchemas.FaultsOf(Event(Good), thin: true).ShouldNotBeEmpty();
        EventSchemas.FaultsOf(Event("""{"municipalityCode":"GM0344"}"""), thin: true).ShouldNotBeEmpty();
        EventSchemas.FaultsOf(Event(Thin.Replace("municipalityCode", "burgemeester")), thin: true).ShouldNotBeEmpty();
        EventSchemas
            .FaultsOf(
                Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Event(Good)).Replace("\"sequence\":\"0", "\"sequence\":\"")),
                thin: false
            )
            .ShouldNotBeEmpty();
    }
}
