using Samen.Audit;

namespace Samen.Gateway.Access;

/// <summary>Refusals of one kind in one minute.</summary>
internal sealed class RefusalSum
{
    private AuditEntry? last;
    private int more;

    /// <summary>One more after the first, which was written at once.</summary>
    public void Add(AuditEntry entry) => (last, more) = (entry, more + 1);

    /// <summary>Those after the first as one entry: the last of them, and how many; null: there were none.</summary>
    public AuditEntry? Rest => last is null ? null : last with { Times = more };
}
