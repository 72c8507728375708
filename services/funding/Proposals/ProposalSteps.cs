using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Search;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a proposal has in common.</summary>
internal static class ProposalSteps
{
    /// <summary>Takes the step on the proposal as it is, with the fund held; the step checks the version itself.</summary>
    public static Task<Ok<FundProposalView>> Step(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, FundProposal, Task<FundProposal>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var current = await FundProposalStore.Get(work, id) ?? throw Refused.NotFound("proposal");
                var next = await step(work, current);
                if (!await FundProposalStore.Update(work, next))
                    throw caller.Overtaken();
                await Index(work, next);
                caller.Tag(next.Version);
                return TypedResults.Ok(await View(work, caller, next));
            },
            ct
        );

    /// <summary>The accounts of a year that are before an assembly or were adopted: what rests on them may be on the same agenda.</summary>
    /// <exception cref="RuleViolation"><c>accounts-first</c>.</exception>
    public static async Task<FundProposal> AccountsBefore(Reading reading, int year) =>
        (await FundProposalStore.OfYear(reading, FundProposalKind.Accounts, year)).LastOrDefault(one =>
            one.IsBefore || one.Status is FundProposalStatus.AwaitsRatification or FundProposalStatus.Adopted
        ) ?? throw AccountsFirst(year);

    public static RuleViolation AccountsFirst(int year) =>
        new("accounts-first", $"The accounts of {year} are brought before the assembly first.");

    /// <summary>Keeps a new proposal with its first text.</summary>
    public static async Task Start<T>(Work work, Caller caller, FundProposal proposal, FundProposalText request, T content)
    {
        await FundProposalStore.Insert(work, proposal);
        await FundProposalStore.Keep(work, ProposalText.Of(proposal, request, content, caller.Id, proposal.PreparedAt));
        await Index(work, proposal);
        caller.Tag(proposal.Version);
    }

    /// <summary>Keeps another text of a proposal.</summary>
    public static async Task Revise<T>(
        Work work,
        Caller caller,
        FundProposal revised,
        FundProposalText request,
        T content,
        DateTimeOffset now
    )
    {
        if (!await FundProposalStore.Update(work, revised))
            throw caller.Overtaken();
        await FundProposalStore.Keep(work, ProposalText.Of(revised, request, content, caller.Id, now));
        await Index(work, revised);
        caller.Tag(revised.Version);
    }

    /// <summary>It is found by what was handed over, or else by its present text.</summary>
    private static async Task Index(Work work, FundProposal proposal) =>
        await SearchIndex.Put(
            work,
            Findable.Of(proposal, await FundProposalStore.Text(work, proposal, proposal.SubmittedVersion ?? proposal.TextVersion))
        );

    /// <summary>A proposal of this kind that the caller may see.</summary>
    /// <exception cref="Refused">404: there is none, or it is not for the caller yet.</exception>
    public static async Task<FundProposal> Seen(Reading reading, Guid id, FundProposalKind? kind, Caller caller) =>
        await FundProposalStore.Get(reading, id) is { } proposal
        && proposal.Kind == (kind ?? proposal.Kind)
        && (proposal.SubmittedVersion is not null || BudgetReaders.Include(caller))
            ? proposal
            : throw Refused.NotFound("proposal");

    /// <summary>A proposal of this kind that is revised.</summary>
    /// <exception cref="Refused">404.</exception>
    public static async Task<FundProposal> Held(Work work, Guid id, FundProposalKind kind) =>
        await FundProposalStore.Get(work, id) is { } current && current.Kind == kind ? current : throw Refused.NotFound("proposal");

    /// <summary>Refuses a second one of a kind that is decided once for a year.</summary>
    /// <exception cref="RuleViolation"><c>already-decided</c>.</exception>
    public static async Task MustBeFirst(Work work, FundProposal proposal)
    {
        if (await FundProposalStore.Adopted(work, proposal.Kind, proposal.Year) is not null)
            throw new RuleViolation("already-decided", $"An assembly decided this for {proposal.Year}; only an assembly annuls that.");
    }

    public static async Task<FundProposalView> View(Reading reading, Caller caller, FundProposal proposal) =>
        (await Views(reading, caller, proposal)).Single();

    public static async Task<IReadOnlyList<FundProposalView>> Views(
        Reading reading,
        Caller caller,
        params IReadOnlyList<FundProposal> proposals
    )
    {
        var views = new List<FundProposalView>();
        foreach (var (proposal, text) in await FundProposalStore.Shown(reading, caller, proposals))
            views.Add(await DecidedOnce.Narrow(reading, proposal.View(new FundProposalView(), text, caller)));
        return views;
    }
}
