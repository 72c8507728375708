using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>The hash chain over the entries: anybody who may read them recomputes it, and tampering is found.</summary>
public sealed class LedgerChainTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, EveryDatabase]
    public async Task A_stranger_recomputes_the_chain_from_the_API_alone(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Register(("GM0014", 232_874), ("GM0344", 357_597));
        await fund.NewBudget(2020, 1001);
        await fund.NewBudget(2020, 1_234_567, 89);
        await fund.NewRun(2020);
        await fund.Post(LedgerTests.Receipt(5) with { Text = "Ontvangen: \"één\" & <meer>\t\u00e9\ud83d\ude00" });
        await Sealed(fund, 5);
        var previous = "";
        foreach (var entry in (await fund.Manager.Pages<JsonElement>("/funding/v1/ledger/entries?limit=2")).Reverse())
        {
            var hash = LedgerSealRule.Of(previous, entry);
            entry.GetProperty("hash").GetString().ShouldBe(hash);
            previous = hash;
        }
        var verdict = await Chain(fund).Verify(None);
        (verdict.Broken, verdict.Sealed, verdict.Hash).ShouldBe((null, 5, previous));
    }

    [Theory]
    [InlineData("UPDATE ledger_posting SET amount_cents = amount_cents * 2 WHERE number = 2", "Entry 2 was changed.")]
    [InlineData("UPDATE ledger_entry SET description = 'Anders' WHERE number = 1", "Entry 1 was changed.")]
    [InlineData("UPDATE ledger_entry SET booked_by = 'nobody' WHERE number = 3", "Entry 3 was changed.")]
    [InlineData("UPDATE ledger_posting SET position = position + 5 WHERE number = 2 AND position = 0", "Entry 2 was changed.")]
    [InlineData("UPDATE ledger_seal SET hash = 'x' WHERE number = 3", "Entry 3 was changed.")]
    [InlineData(
        "DELETE FROM ledger_seal WHERE number = 3; DELETE FROM ledger_posting WHERE number = 3; DELETE FROM ledger_entry WHERE number = 3",
        "The entries after 2 are missing; there were 3."
    )]
    public async Task Who_tampers_with_the_database_itself_is_found_out(string change, string found)
    {
        await using var fund = await FundApp.Start();
        for (var i = 1; i <= 3; i++)
            await fund.Post(LedgerTests.Receipt(i));
        await Sealed(fund, 3);
        await fund.App.Database.Write(work => work.Execute($"{Triggers} {change}"), None);
        (await Chain(fund).Verify(None)).Broken.ShouldBe(found);
    }

    [Theory, EveryDatabase]
    public async Task An_entry_that_is_posted_while_others_are_sealed_is_sealed_next(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await Task.WhenAll(Enumerable.Range(1, 40).Select(i => fund.Post(LedgerTests.Receipt(i))));
        await Sealed(fund, 40);
        await fund.Post(LedgerTests.Receipt(41));
        await Sealed(fund, 41);
        (await Chain(fund).Verify(None)).Broken.ShouldBeNull();
    }

    internal const string Triggers =
        "DROP TRIGGER tr_ledger_entry_update; DROP TRIGGER tr_ledger_entry_delete; DROP TRIGGER tr_ledger_posting_update; "
        + "DROP TRIGGER tr_ledger_posting_delete; DROP TRIGGER tr_ledger_seal_update; DROP TRIGGER tr_ledger_seal_delete;";

    private static LedgerChain Chain(FundApp fund) => fund.App.Services.GetRequiredService<LedgerChain>();

    internal static Task Sealed(FundApp fund, long number) =>
        Patience.Until(async () => (await fund.Entries()).Count(entry => entry.Hash is not null) >= number);
}
