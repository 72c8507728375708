namespace Samen.Contracts.Initiatives;

/// <summary>Somebody holds a seat in the Taskforce, or its term changed.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Background">Where its holder comes from.</param>
/// <param name="Office">What its holder does.</param>
/// <param name="MunicipalityCode">CBS code of the municipality of its holder.</param>
/// <param name="Organisation">The association or partner that it is for.</param>
/// <param name="ValidFrom">First day of the term.</param>
/// <param name="ValidTo">First day after the term.</param>
public sealed record SeatTaken(
    Guid SeatId,
    SeatBackground Background,
    SeatOffice Office,
    string? MunicipalityCode,
    string? Organisation,
    DateOnly ValidFrom,
    DateOnly ValidTo
) : IFact
{
    string IFact.Subject => $"taskforce-seats/{SeatId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>Nobody holds a seat in the Taskforce any more. The end of a term is not told: <see cref="SeatTaken"/> has it.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Background">Where its holder came from.</param>
public sealed record SeatVacated(Guid SeatId, SeatBackground Background) : IFact
{
    string IFact.Subject => $"taskforce-seats/{SeatId}";
}

/// <summary>A meeting of the Taskforce was planned, moved, or planned again after it had been cancelled.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Date">Its day.</param>
/// <param name="Place">Where.</param>
public sealed record MeetingPlanned(Guid MeetingId, DateOnly Date, string? Place) : IFact
{
    string IFact.Subject => $"taskforce-meetings/{MeetingId}";
}

/// <summary>A meeting of the Taskforce was cancelled; what was on its agenda is on that of the next.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Date">The day for which it was planned.</param>
/// <param name="Reason">Why.</param>
public sealed record MeetingCancelled(Guid MeetingId, DateOnly Date, string Reason) : IFact
{
    string IFact.Subject => $"taskforce-meetings/{MeetingId}";
}

/// <summary>The Taskforce judged how an initiative goes, in a yearly round. Its status stays.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Year">The round.</param>
/// <param name="Verdict">Continue, adjust or stop.</param>
/// <param name="Reason">Why.</param>
public sealed record InitiativeJudged(Guid InitiativeId, int Year, Verdict Verdict, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The Taskforce began its yearly round over the initiatives in operation.</summary>
/// <param name="Year">The year.</param>
/// <param name="Initiatives">How many initiatives are asked.</param>
public sealed record RoundStarted(int Year, int Initiatives) : IFact
{
    string IFact.Subject => $"taskforce-rounds/{Year}";
}

/// <summary>A meeting of the Taskforce was held.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Date">Its day.</param>
/// <param name="SeatsPresent">How many seats were present.</param>
/// <param name="ItemsSettled">On how many items it advised.</param>
public sealed record MeetingClosed(Guid MeetingId, DateOnly Date, int SeatsPresent, int ItemsSettled) : IFact
{
    string IFact.Subject => $"taskforce-meetings/{MeetingId}";
}
