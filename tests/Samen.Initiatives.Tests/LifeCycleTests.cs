using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Initiatives.Tests;

/// <summary>The life cycle of an initiative, walked pair by pair: by the rules and through the API.</summary>
public sealed class LifeCycleTests
{
    // Repeats the table of the rules, so that a change of it is noticed.
    private static readonly Dictionary<(InitiativeStatus, InitiativeAction), InitiativeStatus> Allowed = new()
    {
        [(InitiativeStatus.Draft, InitiativeAction.Revise)] = InitiativeStatus.Draft,
        [(InitiativeStatus.Draft, InitiativeAction.Submit)] = InitiativeStatus.Submitted,
        [(InitiativeStatus.Draft, InitiativeAction.Withdraw)] = InitiativeStatus.Withdrawn,
        [(InitiativeStatus.Submitted, InitiativeAction.Withdraw)] = InitiativeStatus.Withdrawn,
        [(InitiativeStatus.Returned, InitiativeAction.Withdraw)] = InitiativeStatus.Withdrawn,
        [(InitiativeStatus.Declined, InitiativeAction.Revise)] = InitiativeStatus.Draft,
        [(InitiativeStatus.Withdrawn, InitiativeAction.Revise)] = InitiativeStatus.Draft,
        [(InitiativeStatus.Submitted, InitiativeAction.Endorse)] = InitiativeStatus.Endorsed,
        [(InitiativeStatus.Submitted, InitiativeAction.Return)] = InitiativeStatus.Returned,
        [(InitiativeStatus.Submitted, InitiativeAction.Decline)] = InitiativeStatus.Declined,
        [(InitiativeStatus.Returned, InitiativeAction.Revise)] = InitiativeStatus.Returned,
        [(InitiativeStatus.Returned, InitiativeAction.Submit)] = InitiativeStatus.Submitted,
        [(InitiativeStatus.Endorsed, InitiativeAction.Adopt)] = InitiativeStatus.Adopted,
        [(InitiativeStatus.Endorsed, InitiativeAction.Reject)] = InitiativeStatus.Rejected,
        [(InitiativeStatus.Adopted, InitiativeAction.Annul)] = InitiativeStatus.Endorsed,
        [(InitiativeStatus.Rejected, InitiativeAction.Annul)] = InitiativeStatus.Endorsed,
    };

    /// <summary>The steps that have a request; a fact takes the others.</summary>
    private static readonly InitiativeAction[] Requested =
    [
        InitiativeAction.Revise,
        InitiativeAction.Submit,
        InitiativeAction.Withdraw,
        InitiativeAction.Endorse,
        InitiativeAction.Return,
        InitiativeAction.Decline,
    ];

    public static TheoryData<InitiativeStatus, string> Pairs()
    {
        var pairs = new TheoryData<InitiativeStatus, string>();
        foreach (var status in Enum.GetValues<InitiativeStatus>())
        foreach (var action in Enum.GetNames<InitiativeAction>().Except([nameof(InitiativeAction.Discard)]))
            pairs.Add(status, action);
        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_step_leads_where_the_table_says_or_is_refused(InitiativeStatus status, string step)
    {
        var action = Enum.Parse<InitiativeAction>(step);
        var initiative = In(status);
        initiative.AllowedActions.Contains(step).ShouldBe(Allowed.ContainsKey((status, action)));
        if (Allowed.TryGetValue((status, action), out var next))
        {
            var (after, _) = Take(initiative, action);
            (after.Status, after.Version).ShouldBe((next, initiative.Version + 1));
            return;
        }
        var refused = Should.Throw<RuleViolation>(() => Take(initiative, action));
        (refused.Status, refused.Code).ShouldBe((409, "wrong-state"));
    }

    [Theory]
    [InlineData(InitiativeStatus.Draft, "Revise", typeof(InitiativeRevised))]
    [InlineData(InitiativeStatus.Draft, "Submit", typeof(InitiativeSubmitted))]
    [InlineData(InitiativeStatus.Submitted, "Endorse", typeof(InitiativeEndorsed))]
    [InlineData(InitiativeStatus.Submitted, "Return", typeof(InitiativeReturned))]
    [InlineData(InitiativeStatus.Submitted, "Decline", typeof(InitiativeDeclined))]
    [InlineData(InitiativeStatus.Returned, "Revise", typeof(InitiativeRevised))]
    [InlineData(InitiativeStatus.Declined, "Revise", typeof(InitiativeRevised))]
    [InlineData(InitiativeStatus.Withdrawn, "Revise", typeof(InitiativeRevised))]
    [InlineData(InitiativeStatus.Submitted, "Withdraw", typeof(InitiativeWithdrawn))]
    [InlineData(InitiativeStatus.Returned, "Withdraw", typeof(InitiativeWithdrawn))]
    [InlineData(InitiativeStatus.Returned, "Submit", typeof(InitiativeSubmitted))]
    [InlineData(InitiativeStatus.Endorsed, "Adopt", typeof(InitiativeAdopted))]
    [InlineData(InitiativeStatus.Endorsed, "Reject", typeof(InitiativeRejected))]
    [InlineData(InitiativeStatus.Adopted, "Annul", typeof(InitiativeDecisionAnnulled))]
    [InlineData(InitiativeStatus.Rejected, "Annul", typeof(InitiativeDecisionAnnulled))]
    public void Each_step_has_its_fact(InitiativeStatus status, string step, Type expected)
    {
        var initiative = In(status);
        var (_, fact) = Take(initiative, Enum.Parse<InitiativeAction>(step));
        fact.ShouldBeOfType(expected);
        fact!.Subject.ShouldBe($"initiatives/{initiative.Id}");
    }

    private static Initiative In(InitiativeStatus status) =>
        new()
        {
            Id = InitiativesApp.NewId(),
            Status = status,
            Version = 7,
            Title = "Samen één loket",
            Track = Track.JointDevelopment,
            SubmittedAt = InitiativesApp.Now,
            Owners = [new InitiativeOwner { MunicipalityCode = InitiativesApp.Utrecht, Leads = true }],
        };

    [Theory]
    [InlineData(InitiativeStatus.Draft)]
    [InlineData(InitiativeStatus.Submitted)]
    [InlineData(InitiativeStatus.Returned)]
    [InlineData(InitiativeStatus.Declined)]
    [InlineData(InitiativeStatus.Endorsed)]
    [InlineData(InitiativeStatus.Adopted)]
    [InlineData(InitiativeStatus.Rejected)]
    [InlineData(InitiativeStatus.Withdrawn)]
    public async Task The_api_takes_the_steps_of_the_table_only(InitiativeStatus status)
    {
        await using var app = await InitiativesApp.Start();
        foreach (var action in Requested)
        {
            var initiative = await app.In(status);
            initiative.Status.ShouldBe(status);
            var taken = Allowed.TryGetValue((status, action), out var next);
            // There is nothing to advise on before it is submitted.
            if (!taken && action is (InitiativeAction.Endorse or InitiativeAction.Return or InitiativeAction.Decline))
                continue;
            if (initiative.SubmittedAt is null && action == InitiativeAction.Withdraw)
                await ShouldChangeNothing(app, initiative, action, "never-submitted");
            else if (taken)
                await ShouldLeadTo(app, initiative, action, next);
            else
                await ShouldChangeNothing(app, initiative, action);
        }
    }

    private static async Task ShouldLeadTo(InitiativesApp app, InitiativeView initiative, InitiativeAction action, InitiativeStatus next)
    {
        var after = await Send(app, initiative.Id, action).Read<InitiativeView>();
        (after.Status, after.Version).ShouldBe((next, initiative.Version + 1));
        // A draft that was never submitted is thrown away, not withdrawn.
        var steps = Allowed.Keys.Where(k => k.Item1 == next).Select(k => k.Item2.ToString());
        after.AllowedActions.ShouldBe(
            initiative.SubmittedAt is null && next == InitiativeStatus.Draft ? [.. steps.Except(["Withdraw"]), "Discard"] : steps,
            ignoreOrder: true
        );
    }

    private static async Task ShouldChangeNothing(
        InitiativesApp app,
        InitiativeView initiative,
        InitiativeAction action,
        string code = "wrong-state"
    )
    {
        var published = (await app.App.Facts()).Count;
        // The Taskforce does not see a draft that was never submitted.
        if (
            initiative.SubmittedAt is null
            && action is not (InitiativeAction.Submit or InitiativeAction.Revise or InitiativeAction.Withdraw)
        )
            await Send(app, initiative.Id, action).ShouldRefuse(404, "not-found");
        else
            await Send(app, initiative.Id, action).ShouldRefuse(409, code);
        (await app.Get(initiative.Id)).ShouldBeEquivalentTo(initiative);
        (await app.App.Facts()).Count.ShouldBe(published);
    }

    private static (Initiative, IFact?) Take(Initiative initiative, InitiativeAction action) =>
        action switch
        {
            InitiativeAction.Revise => initiative.Revise(InitiativesApp.Revision(), InitiativesApp.Now),
            InitiativeAction.Submit => Submitted(initiative),
            InitiativeAction.Withdraw => initiative.Withdraw("Een ander doet het al.", InitiativesApp.Now),
            InitiativeAction.Endorse => initiative.Advise(Verdict.Endorse, "Goed.", InitiativesApp.Now),
            InitiativeAction.Return => initiative.Advise(Verdict.Return, "Nog niet.", InitiativesApp.Now),
            InitiativeAction.Decline => initiative.Advise(Verdict.Decline, "Nee.", InitiativesApp.Now),
            InitiativeAction.Adopt => initiative.Decide(ItemOutcome.Adopted, InitiativesApp.NewId(), InitiativesApp.Now),
            InitiativeAction.Annul => initiative.Annul(InitiativesApp.NewId(), null, InitiativesApp.Now),
            _ => initiative.Decide(ItemOutcome.Rejected, InitiativesApp.NewId(), InitiativesApp.Now),
        };

    private static (Initiative, IFact?) Submitted(Initiative initiative)
    {
        var (submitted, facts) = initiative.Submit(InitiativesApp.Now);
        return (submitted, facts.Single());
    }

    private static Task<HttpResponseMessage> Send(InitiativesApp app, Guid id, InitiativeAction action) =>
        action switch
        {
            InitiativeAction.Revise => app.PutRevision(id),
            InitiativeAction.Submit => app.PostSubmission(id),
            InitiativeAction.Withdraw => app.PostInitiativeWithdrawal(id),
            _ => app.Taskforce.Post(id, Enum.Parse<Verdict>(action.ToString())),
        };
}
