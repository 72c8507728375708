using Samen.Contracts.Initiatives;

namespace Samen.Testing;

/// <summary>
/// The Taskforce as tests use it that are about something else: one seat, one meeting that goes on, and advice out of it. Seat and meeting
/// are made when the first advice is asked for.
/// </summary>
public sealed class Taskforce
{
    public const string Seats = "/initiatives/v1/taskforce-seats",
        Meetings = "/initiatives/v1/taskforce-meetings",
        Items = "/initiatives/v1/taskforce-items";

    private readonly HttpClient chair;
    private readonly Lazy<Task> prepared;

    /// <summary>Nobody has a seat yet.</summary>
    /// <param name="admin">Gives the seat.</param>
    /// <param name="chair">Has the seat.</param>
    /// <param name="ids">By what the service knows the chair.</param>
    public Taskforce(HttpClient admin, HttpClient chair, Func<Task<IReadOnlyList<string>>> ids) =>
        (this.chair, prepared) = (chair, new(() => SitAndMeet(admin, ids)));

    /// <summary>The seat of a chair on behalf of the chain partners, to whom nothing is their own.</summary>
    public static SeatRequest Chair(params IReadOnlyList<string> ids) =>
        new()
        {
            Background = SeatBackground.ChainPartner,
            Office = SeatOffice.Chair,
            ValidFrom = new DateOnly(2020, 1, 1),
            ValidTo = new DateOnly(2100, 1, 1),
            HeldBy = ids,
        };

    /// <summary>The view of a member.</summary>
    public static GiveViewRequest View(Stance stance) =>
        new() { Stance = stance, Reasons = stance == Stance.Abstain ? null : "Dat is goed voor alle gemeenten." };

    /// <summary>An advice.</summary>
    public static AdviseRequest Advice(Verdict verdict) => new() { Verdict = verdict, Reason = "De Taskforce heeft het besproken." };

    /// <summary>Makes the seat and opens a meeting, if that wasn't done.</summary>
    public Task Prepare() => prepared.Value;

    /// <summary>The Taskforce advises on an initiative that was submitted.</summary>
    public async Task<InitiativeView> Advise(Guid initiative, Verdict verdict) => await Post(initiative, verdict).Read<InitiativeView>();

    /// <summary>The chair gives the view that leads to the advice, and records it.</summary>
    public async Task<HttpResponseMessage> Post(Guid initiative, Verdict verdict, string? ifMatch = null, string? key = null)
    {
        await Prepare();
        var item = await ItemOf(initiative);
        await chair.Put<TaskforceItemView>($"{Items}/{item}/view", View(Enum.Parse<Stance>(verdict.ToString())));
        return await chair.SendBody("POST", $"{Items}/{item}/advice", Advice(verdict), ifMatch, key);
    }

    /// <summary>What waits of an initiative.</summary>
    public async Task<Guid> ItemOf(Guid initiative) =>
        (await chair.Fetch<InitiativeTrace>($"/initiatives/v1/initiatives/{initiative}/trace")).Waiting!.ItemId;

    private async Task SitAndMeet(HttpClient admin, Func<Task<IReadOnlyList<string>>> ids)
    {
        await admin.Create<SeatView>(Seats, Chair(await ids()));
        var meeting = await chair.Create<MeetingView>(Meetings, new PlanMeetingRequest { Date = new DateOnly(2020, 6, 19) });
        await chair.Act<MeetingView>($"{Meetings}/{meeting.Id}/opening");
    }
}
