using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>What the adoption of accounts and of an appropriation posts. The caller holds the fund and the journal's numbers.</summary>
internal static class SettleYear
{
    /// <summary>Moves what the budget decided between the result of the year and the reserves.</summary>
    public static Task Move(Work work, FundProposal accounts, IReadOnlyList<ReserveMovementView> movements, DateTimeOffset now) =>
        Post(
            work,
            accounts,
            (LedgerEntryKind.ReserveMovement, LedgerBasisKind.Decision),
            $"Begrote toevoegingen en onttrekkingen aan reserves {accounts.Year}",
            [.. movements.Select(movement => (movement.Reserve, movement.AmountCents))],
            now
        );

    /// <summary>What that moved until the end of a day; null: the accounts are not adopted, or not by then.</summary>
    public static async Task<ReservesMoved?> Moved(Reading reading, int year, DateOnly on)
    {
        if (await FundProposalStore.Adopted(reading, FundProposalKind.Accounts, year) is not { } accounts || accounts.DecidedOn > on)
            return null;
        var moved = (await LedgerEntryStore.Standing(reading, LedgerEntryKind.ReserveMovement, LedgerBasisKind.Decision, Of(accounts)))
            .Where(entry => entry.Date <= on)
            .SelectMany(entry => entry.Postings)
            .Where(posting => posting.Account == Chart.Result && posting.Year == year)
            .Select(posting => posting.AmountCents!.Value)
            .ToList();
        return new(moved.Where(cents => cents > 0).Sum(), -moved.Where(cents => cents < 0).Sum());
    }

    /// <summary>
    /// Appropriates the result once both the accounts and the appropriation are adopted. One that does not fit the result lapses.
    /// </summary>
    public static async Task Appropriate(Work work, int year, DateTimeOffset now, FactCause? cause)
    {
        if (await FundProposalStore.Adopted(work, FundProposalKind.Appropriation, year) is { } appropriation)
            if (!await Appropriate(work, appropriation, now))
                await ProposalKind.Lapse(work, FundProposalKind.Appropriation, year, null, Misfit(year), now, cause);
    }

    /// <summary>False: it does not fit the result, and nothing is posted.</summary>
    public static async Task<bool> Appropriate(Work work, FundProposal appropriation, DateTimeOffset now)
    {
        var parts = (await FundProposalStore.Text(work, appropriation, appropriation.SubmittedVersion!.Value))
            .As<AppropriationContent>()
            .Parts;
        if (parts.Sum(part => part.AmountCents!.Value) != await AccountsLedger.Result(work, appropriation.Year))
            return false;
        await Post(
            work,
            appropriation,
            (LedgerEntryKind.Appropriation, LedgerBasisKind.Appropriation),
            $"Bestemming van het resultaat {appropriation.Year}",
            [.. parts.Select(part => (part.Reserve, part.AmountCents!.Value))],
            now
        );
        return true;
    }

    public static string Misfit(int year) => $"It does not add up to the result of {year}.";

    /// <summary>Undoes what the adoption of a proposal posted.</summary>
    public static async Task Reverse(Work work, LedgerEntryKind kind, FundProposal proposal, string reason, DateTimeOffset now)
    {
        var basis = kind == LedgerEntryKind.Appropriation ? LedgerBasisKind.Appropriation : LedgerBasisKind.Decision;
        var date = await LedgerYearStore.DateFor(work, proposal.DecidedOn!.Value, now);
        foreach (var entry in await LedgerEntryStore.Standing(work, kind, basis, Of(proposal)))
        {
            // One reported decision may be on several years.
            if (entry.Postings.Any(posting => posting.Year == proposal.Year))
                await ReverseEntry.Handle(work, entry, date, LedgerEntry.BySamen, reason, now, settles: true);
        }
    }

    private static string Of(FundProposal proposal) => proposal.ItemId!.Value.ToString("D");

    private static async Task Post(
        Work work,
        FundProposal proposal,
        (LedgerEntryKind Kind, LedgerBasisKind Basis) what,
        string text,
        IReadOnlyList<(string? Reserve, long Cents)> parts,
        DateTimeOffset now
    )
    {
        if (parts.Count == 0)
            return;
        var entry = new LedgerEntry
        {
            Id = Guid.CreateVersion7(now),
            Date = await LedgerYearStore.DateFor(work, proposal.DecidedOn!.Value, now),
            BookedBy = proposal.SubmittedBy!,
            Kind = what.Kind,
            BasisKind = what.Basis,
            BasisReference = Of(proposal),
            Text = text,
            Postings = [.. parts.SelectMany(part => Postings(proposal.Year, part.Reserve, part.Cents))],
        };
        await PostEntry.Handle(work, entry, now, settles: true);
    }

    private static IEnumerable<LedgerPosting> Postings(int year, string? reserve, long cents)
    {
        yield return new LedgerPosting
        {
            Account = Chart.Result,
            Year = year,
            AmountCents = cents,
        };
        yield return new LedgerPosting
        {
            Account = reserve is null ? Chart.GeneralReserve : Chart.EarmarkedReserves,
            Line = reserve,
            AmountCents = -cents,
        };
    }
}
