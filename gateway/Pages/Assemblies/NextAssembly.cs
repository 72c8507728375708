using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Assemblies;

/// <summary>Which assembly the front page shows.</summary>
internal static class NextAssembly
{
    /// <summary>
    /// The first that is still to come; when all are over, the last one. Those of which only the decisions were taken over don't
    /// count.
    /// </summary>
    public static AssemblyView? Of(IReadOnlyList<AssemblyView> assemblies, DateOnly today) =>
        assemblies.Where(a => a.Date >= today).MinBy(a => a.Date) ?? assemblies.Where(a => a.ReferenceDate is not null).MaxBy(a => a.Date);
}
