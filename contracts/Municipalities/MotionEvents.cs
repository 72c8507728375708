namespace Samen.Contracts.Municipalities;

/// <summary>A motion that was adopted or taken over was assigned to an owner, with a day by which it is to be carried out.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Owner">The body that carries it out.</param>
/// <param name="DueOn">The day by which it is to be carried out.</param>
public sealed record MotionAssigned(Guid ItemId, string Owner, DateOnly DueOn) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>A motion was not carried out by its day.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Owner">The body that carries it out.</param>
/// <param name="DueOn">The day by which it is to be carried out.</param>
public sealed record MotionDue(Guid ItemId, string Owner, DateOnly DueOn) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>A motion was carried out, or lapsed.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Executed">True: carried out; false: it lapsed.</param>
public sealed record MotionSettled(Guid ItemId, bool Executed) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}
