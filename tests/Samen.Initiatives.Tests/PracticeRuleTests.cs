using Samen.Contracts.Initiatives;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Initiatives.Tests;

/// <summary>The rules of people from practice and of questions, without a store.</summary>
public sealed class PracticeRuleTests
{
    private static readonly DateOnly January = new(2027, 1, 1);

    private static readonly AskedRole Role = new()
    {
        HoursPerMonth = 40,
        FirstMonth = January,
        LastMonth = January.AddMonths(5),
    };

    // Repeats the table of the rules, so that a change of it is noticed.
    private static readonly Dictionary<(PledgeState, PledgeAction), PledgeState> Allowed = new()
    {
        [(PledgeState.Offered, PledgeAction.Accept)] = PledgeState.Accepted,
        [(PledgeState.Offered, PledgeAction.Decline)] = PledgeState.Declined,
        [(PledgeState.Offered, PledgeAction.TakeBack)] = PledgeState.TakenBack,
        [(PledgeState.Accepted, PledgeAction.Reconsider)] = PledgeState.Offered,
        [(PledgeState.Accepted, PledgeAction.End)] = PledgeState.Ended,
    };

    public static TheoryData<PledgeState, string> Pairs()
    {
        var pairs = new TheoryData<PledgeState, string>();
        foreach (var state in Enum.GetValues<PledgeState>())
        foreach (var action in Enum.GetNames<PledgeAction>())
            pairs.Add(state, action);
        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_step_of_a_pledge_leads_where_the_table_says_or_is_refused(PledgeState state, string step)
    {
        var (action, pledge) = (Enum.Parse<PledgeAction>(step), Of(16, state));
        Pledge Taken() =>
            action switch
            {
                PledgeAction.Accept => pledge.Accept(default).Item1,
                PledgeAction.Decline => pledge.Decline("Genoeg.", default).Item1,
                PledgeAction.TakeBack => pledge.TakeBack(default).Item1,
                PledgeAction.Reconsider => pledge.Reconsider([]).Item1,
                _ => pledge.End(January, "Andere baan.").Item1,
            };
        if (Allowed.TryGetValue((state, action), out var next))
            (Taken().State, Taken().Version).ShouldBe((next, pledge.Version + 1));
        else
            Should.Throw<RuleViolation>(Taken).Code.ShouldBe("wrong-state");
    }

    [Fact]
    public void Only_months_in_which_too_little_is_pledged_are_open()
    {
        Pledge[] pledges =
        [
            Of(30, PledgeState.Accepted),
            Of(20, PledgeState.Ended) with
            {
                EndsBefore = January.AddMonths(2),
            },
            Of(40, PledgeState.Offered),
            Of(40, PledgeState.Declined),
        ];
        Role.Open(pledges, January.AddMonths(-9)).ShouldBe([.. Enumerable.Range(2, 4).Select(month => (January.AddMonths(month), 10))]);
        Role.Open(pledges, January.AddMonths(5)).ShouldBe([(January.AddMonths(5), 10)]);
        Role.Open(pledges, January.AddMonths(6)).ShouldBeEmpty();
        (Role with { ClosedAt = default(DateTimeOffset) }).Open(pledges, January).ShouldBeEmpty();
    }

    [Fact]
    public void A_pledge_that_ends_before_it_begins_has_no_hours()
    {
        var pledge = Of(16, PledgeState.Ended) with { EndsBefore = January };
        (pledge.PledgedHours, pledge.HoursIn(January), pledge.PledgedUntil(January.AddMonths(3))).ShouldBe((0, 0, 0));
        (Of(16, PledgeState.Accepted).PledgedHours, Of(16, PledgeState.Offered).PledgedHours).ShouldBe((96, 0));
    }

    [Theory]
    [InlineData(0, 0, 19_999)]
    [InlineData(19_999, 0, 19_999)]
    [InlineData(20_000, 20_000, 49_999)]
    [InlineData(249_999, 100_000, 249_999)]
    [InlineData(250_000, 250_000, null)]
    public void A_municipality_is_in_one_class(int inhabitants, int from, int? to) =>
        new ExpertiseSettings().ClassOf(inhabitants).ShouldBe((from, to));

    [Fact]
    public void Classes_rise_and_settings_have_limits()
    {
        new ExpertiseSettings { SizeClasses = [50_000, 100_000] }
            .ClassOf(60_000)
            .ShouldBe((50_000, 99_999));
        new ExpertiseSettings { SizeClasses = [50_000, 50_000] }
            .Faults()
            .ShouldNotBeEmpty();
        new ExpertiseSettings { SizeClasses = [0] }
            .Faults()
            .ShouldNotBeEmpty();
        RequestFaults.Of(new ExpertiseSettings { ConsentMonths = 25 }).ShouldNotBeEmpty();
        RequestFaults.Of(new ExpertiseSettings()).ShouldBeEmpty();
        RequestFaults.Of(new PracticeSettings { VatPercentage = 100.5m }).ShouldNotBeEmpty();
    }

    private static Pledge Of(int hours, PledgeState state) =>
        new()
        {
            HoursPerMonth = hours,
            FirstMonth = January,
            LastMonth = January.AddMonths(5),
            State = state,
            Version = 1,
        };
}
