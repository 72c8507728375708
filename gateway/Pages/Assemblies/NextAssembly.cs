using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Assemblies;

/// <summary>Which assembly the front page shows.</summary>
internal static class NextAssembly
{
    /// <summary>
    /// The first that is still to come; when all are over, the last one. Cancelled ones don't count, nor those of which only the
    /// decisions were taken over.
    /// </summary>
    public static AssemblyView? Of(IReadOnlyList<AssemblyView> assemblies, DateOnly today) =>
        assemblies.Where(a => a.CancelledAt is null && a.Date >= today).MinBy(a => a.Date)
        ?? assemblies.Where(a => a is { CancelledAt: null, ReferenceDate: not null }).MaxBy(a => a.Date);
}
