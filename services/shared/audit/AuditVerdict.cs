namespace Samen.Audit;

/// <summary>What a look at the whole chain found.</summary>
/// <param name="Sealed">How many entries it has.</param>
/// <param name="Hash">Its last seal: written down elsewhere, it proves later what the log says now.</param>
/// <param name="Broken">What is wrong, with the position; null: the chain is whole.</param>
public sealed record AuditVerdict(long Sealed, string Hash, string? Broken);
