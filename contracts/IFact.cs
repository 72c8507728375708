namespace Samen.Contracts;

/// <summary>
/// Something that happened and stays true. A fact is written in the transaction that made it true. It carries ids and
/// figures, never a person. From version 1.0 on it is only ever extended: a breaking change is a new record with the suffix V2.
/// </summary>
public interface IFact
{
    /// <summary>What this fact is about, as <c>collection/id</c>. Facts of one subject take effect in order.</summary>
    string Subject { get; }

    /// <summary>Where it can be read: a path below the service's API; null: nowhere.</summary>
    string? Resource => Subject;

    /// <summary>CBS code of the municipality that this fact is about; null: none, or several.</summary>
    string? Municipality => null;
}
