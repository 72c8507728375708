using Samen.Contracts.Funding;
using Samen.Gateway.Pages.Fund;
using Samen.Gateway.Pages.Kit;

namespace Samen.Gateway.Tests;

/// <summary>What pages of the fund read from lines that people write, and what they call what the fund has.</summary>
public sealed class FundTextTests
{
    [Theory]
    [InlineData("Standaarden; Alles is gedaan; en meer.", "Standaarden", "Alles is gedaan; en meer.")]
    [InlineData("Standaarden; ", "Standaarden", "")]
    public void A_programme_of_accounts_may_still_be_without_text(string line, string programme, string text)
    {
        var read = AccountsForm.Read(line).ShouldNotBeNull();
        (read.Programme, read.Text).ShouldBe((programme, text));
    }

    [Theory]
    [InlineData("Standaarden")]
    [InlineData("; Alles is gedaan.")]
    public void A_line_without_a_programme_or_a_separator_is_none(string line) => AccountsForm.Read(line).ShouldBeNull();

    [Theory]
    [InlineData(PaymentBatchStatus.Exported, 100, "Betaald")]
    [InlineData(PaymentBatchStatus.Exported, 99, "Bij de bank")]
    [InlineData(PaymentBatchStatus.Approved, 0, "Goedgekeurd")]
    public void A_batch_that_is_wholly_paid_is_called_paid(PaymentBatchStatus status, long paid, string word) =>
        Words.Of(Batch(status, paid)).Nl.ShouldBe(word);

    private static PaymentBatchView Batch(PaymentBatchStatus status, long paid) =>
        new(Guid.Empty, default, status, 1, 100, paid, "", default, null, null, null, null, null, null, 1, [], []);
}
