using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>The advice of the Taskforce on an item; an initiative that was returned gets another one.</summary>
internal sealed record Advice
{
    public Guid Id { get; init; }
    public Guid InitiativeId { get; init; }
    public Guid? ItemId { get; init; }
    public Guid? MeetingId { get; init; }
    public DateOnly? MeetingDate { get; init; }
    public Verdict Verdict { get; init; }
    public string Reason { get; init; } = "";
    public string? MinorityView { get; init; }
    public string GivenBy { get; init; } = "";
    public DateTimeOffset GivenAt { get; init; }
    public int SeatsFilled { get; init; }
    public int SeatsTakingPart { get; init; }
    public IReadOnlyList<StanceCount> Stances { get; init; } = [];
    public IReadOnlyList<AdviceSeat> OwnSeats { get; init; } = [];

    public AdviceView View() =>
        new(Verdict, Reason, GivenAt, MinorityView, MeetingId, MeetingDate, SeatsFilled, SeatsTakingPart, Stances, OwnSeats);
}
