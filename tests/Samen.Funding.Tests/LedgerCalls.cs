using Samen.Web;

namespace Samen.Funding.Tests;

/// <summary>The ledger with what a test wants of it.</summary>
internal static class LedgerCalls
{
    extension(FundApp fund)
    {
        /// <summary>Posts as the service itself does.</summary>
        public Task<LedgerEntry> Post(LedgerEntry entry) =>
            fund.App.Database.Write(work => PostEntry.Handle(work, entry, fund.App.Clock.GetUtcNow()), CancellationToken.None);

        public Task<LedgerEntry> Reverse(Guid id, string reason) =>
            fund.App.Database.Write(
                async work =>
                {
                    var now = fund.App.Clock.GetUtcNow();
                    var entry = (await LedgerEntryStore.Get(work, id))!;
                    return await ReverseEntry.Handle(work, entry, DutchTime.DayOf(now), "fund-manager", reason, now);
                },
                CancellationToken.None
            );

        /// <summary>All of them, oldest first.</summary>
        public async Task<IReadOnlyList<LedgerEntry>> Entries()
        {
            await using var reading = await fund.App.Database.Read(CancellationToken.None);
            return await LedgerEntryStore.After(reading, 0, 10_000);
        }

        /// <summary>Debit less credit, at the end of a day or of today.</summary>
        public async Task<long> Balance(string account, LedgerFilter? filter = null, DateOnly? on = null)
        {
            await using var reading = await fund.App.Database.Read(CancellationToken.None);
            var balance = await LedgerTotalStore.Balance(
                reading,
                account,
                (filter ?? new LedgerFilter()).Part!.Value,
                on ?? fund.App.Clock.Today()
            );
            return balance.DebitCents - balance.CreditCents;
        }
    }
}
