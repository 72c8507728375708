using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>
/// What is still to be decided at the next assembly, and how far the council is with it. Not how it wants to vote: that is shown once the
/// vote is closed.
/// </summary>
/// <param name="Assembly">The first that is still to come, or the last one while it still votes; null: there is none.</param>
/// <param name="Items">What is on its agenda and not closed, in its order.</param>
/// <param name="Says">The council's say on the first of those items, in the same order.</param>
public sealed record Coming(AssemblyView? Assembly, IReadOnlyList<AgendaItemView> Items, IReadOnlyList<CouncilInstructionView> Says)
{
    private const int Most = 10;

    /// <summary>The last day on which the council can still give something along; null: nothing is on the agenda.</summary>
    public DateOnly? LastCouncilDate => Says.Select(say => say.Dates?.LastCouncilDate).Min();

    /// <summary>Reads it; null while the register is away.</summary>
    internal static async Task<Coming?> Read(ApiClient api, string code, DateOnly today)
    {
        try
        {
            if (NextAssembly.Of((await api.Assemblies()).Items, today) is not { } next)
                return new Coming(null, [], []);
            var items = (await api.Agenda(next.Id)).Where(item => item.Status is ItemStatus.Placed or ItemStatus.Open).ToList();
            if (next.Date < today && items.Count == 0)
                return new Coming(null, [], []);
            var says = await Task.WhenAll(items.Take(Most).Select(item => api.CouncilInstruction(item.Id, code)));
            return new Coming(next, items, says);
        }
        catch (ApiProblem problem) when (problem.IsAway)
        {
            return null;
        }
    }
}
