using Samen.Contracts.Gateway;
using Samen.Contracts.Initiatives;

namespace Samen.AllInOne;

/// <summary>
/// The Taskforce of the demo: two seats, a meeting of 19 June 2020 that endorsed one initiative, and the next one, on whose agenda the
/// other waits.
/// </summary>
internal sealed class DemoTaskforce(DemoClient client)
{
    private const string Seats = "/initiatives/v1/taskforce-seats",
        Meetings = "/initiatives/v1/taskforce-meetings",
        Items = "/initiatives/v1/taskforce-items";

    /// <summary>The members of the demo get their seats, each for their account and their key.</summary>
    public async Task Sit()
    {
        await Sit("taskforce-1", new SeatRequest { Background = SeatBackground.ChainPartner, Office = SeatOffice.Chair });
        await Sit(
            "taskforce-2",
            new SeatRequest
            {
                Background = SeatBackground.ServicesDirector,
                Office = SeatOffice.Secretary,
                MunicipalityCode = "GM0363",
            }
        );
    }

    /// <summary>The meeting of June endorses what was submitted, an initiative of Amsterdam; the next one is planned.</summary>
    public async Task Endorse(Guid initiative)
    {
        var meeting = await Open(new DateOnly(2020, 6, 19));
        await Advise(
            meeting,
            initiative,
            Verdict.Endorse,
            "Bewezen in de praktijk, gedragen door drie gemeenten en goed over te nemen.",
            "Goed over te nemen door alle gemeenten."
        );
        await Close(meeting);
        await Plan(new DateOnly(2020, 9, 18));
    }

    /// <returns>The meeting, which is held.</returns>
    public async Task<string> Open(DateOnly date)
    {
        var meeting = await Plan(date);
        await client.Post<MeetingView>("taskforce-2", $"{meeting}/opening");
        return meeting;
    }

    /// <summary>The chair thinks so and the secretary, whose municipality may own it, abstains; so the meeting advises.</summary>
    /// <param name="meeting">On whose agenda it is.</param>
    /// <param name="initiative">On which initiative.</param>
    /// <param name="verdict">What the chair thinks too.</param>
    /// <param name="reason">Of the advice.</param>
    /// <param name="reasons">Of the chair; null: those of the advice.</param>
    /// <param name="gate">At which gate; null: on the plan.</param>
    public async Task Advise(string meeting, Guid initiative, Verdict verdict, string reason, string? reasons = null, Guid? gate = null)
    {
        var agenda = await client.Send<TaskforceItemView[]>(HttpMethod.Get, "taskforce-1", $"{meeting}/agenda");
        var item = agenda.Single(one => one.InitiativeId == initiative && one.GateId == gate);
        if (!item.IsSettled)
        {
            await View("taskforce-1", item, Enum.Parse<Stance>(verdict.ToString()), reasons ?? reason);
            await View("taskforce-2", item, Stance.Abstain, null);
        }
        await client.Post<InitiativeView>(
            "taskforce-2",
            $"{Items}/{item.Id}/advice",
            new AdviseRequest { Verdict = verdict, Reason = reason }
        );
    }

    /// <summary>Both were present.</summary>
    public async Task Close(string meeting)
    {
        if ((await client.Send<MeetingView>(HttpMethod.Get, "taskforce-2", meeting)).Status == MeetingStatus.Open)
        {
            var seats = await client.Send<SeatView[]>(HttpMethod.Get, "taskforce-2", Seats);
            var attendance = new AttendanceRequest { SeatIds = [.. seats.Select(seat => seat.Id)] };
            await client.Put<MeetingView>("taskforce-2", $"{meeting}/attendance", attendance);
        }
        await client.Post<MeetingView>("taskforce-2", $"{meeting}/closing");
    }

    private async Task<string> Plan(DateOnly date)
    {
        var request = new PlanMeetingRequest { Date = date, Place = "Online" };
        return $"{Meetings}/{(await client.Post<MeetingView>("taskforce-2", Meetings, request)).Id}";
    }

    private Task<TaskforceItemView> View(string member, TaskforceItemView item, Stance stance, string? reasons) =>
        client.Put<TaskforceItemView>(member, $"{Items}/{item.Id}/view", new GiveViewRequest { Stance = stance, Reasons = reasons });

    private async Task Sit(string member, SeatRequest seat)
    {
        var people = await client.Send<PersonView[]>(HttpMethod.Get, "admin", "/gateway/v1/people?limit=100");
        var keys = await client.Send<ApiKeyView[]>(HttpMethod.Get, "admin", "/gateway/v1/api-keys?limit=100");
        await client.Post<SeatView>(
            "admin",
            Seats,
            seat with
            {
                ValidFrom = new DateOnly(2020, 1, 1),
                ValidTo = new DateOnly(2100, 1, 1),
                HeldBy = [people.Single(one => one.Name == member).Id.ToString(), $"key-{keys.Single(one => one.Name == member).Id}"],
            }
        );
    }
}
