using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>The reference of ISO 11649 instead of the Dutch one, by a setting; payments are recognised by either.</summary>
public sealed class ReferenceMatchTests
{
    [Theory, EveryDatabase]
    public async Task An_RF_reference_is_issued_and_recognised(DatabaseKind kind)
    {
        var (fund, a, b) = await FundApp.Invoiced(kind, 1001, ("Samen:Funding:Invoices:References", "Iso11649"));
        await using var _ = fund;
        var (first, second) = (a.Details!.PaymentReference!, b.Details!.PaymentReference!);
        CreditorReference.IsValid(first).ShouldBeTrue();
        (await fund.Manager.GetStringAsync($"{InvoiceApp.Invoices}/{a.Id}/document")).ShouldContain(
            $"<cbc:PaymentID>{first}</cbc:PaymentID>"
        );
        var blanks = string.Join(' ', second.Chunk(4).Select(part => new string(part)));
        await fund.Import(
            Camt.Of(new Camt("A", 0, Camt.Entry(a.GrossCents, first.ToLowerInvariant()), Camt.Entry(7, text: $"Bijdrage {blanks}, dank")))
        );
        var lines = await fund.LinesOf("A");
        lines[0].Status.ShouldBe(StatementLineStatus.Matched);
        (await fund.Suggested(lines[1])).ShouldBe($"reference {b.Number}");
    }

    [Theory]
    [InlineData("RF18 5390 0754 7034 123", false)]
    [InlineData("Ref 7202703630000001.", true)]
    [InlineData("17202703630000001", false)]
    [InlineData("XRF00202703630000001", false)]
    public void A_reference_in_a_text_counts_when_it_checks(string text, bool found) => StructuredReference.In(text).Any().ShouldBe(found);

    [Fact]
    public async Task An_unknown_kind_of_reference_stops_the_start() =>
        (
            await Should.ThrowAsync<InvalidOperationException>(() =>
                FundApp.Start(settings: new Dictionary<string, string> { ["Samen:Funding:Invoices:References"] = "BE" })
            )
        ).Message.ShouldContain("Iso11649");
}
