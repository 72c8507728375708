using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>An alternative of a simulation as a choice in a form.</summary>
internal static class AlternativeChoice
{
    /// <summary>Every alternative that is published.</summary>
    public static async Task<IReadOnlyList<(string Value, string Text)>> All(ApiClient api, Ui ui) =>
        [
            .. from simulation in (await api.Simulations()).Items
            where simulation.Status == SimulationStatus.Published
            from one in simulation.Alternatives
            select (Write(simulation.Id, one.Number)!, $"{simulation.Year}, {simulation.Title}: {one.Name}, {ui.Euro(one.TotalCents)}"),
        ];

    public static string? Write(Guid? simulation, int? alternative) => simulation is null ? null : $"{simulation}/{alternative}";

    /// <summary>Nothing was chosen: per inhabitant.</summary>
    public static (Guid? Simulation, int? Alternative) Read(FormState form) =>
        form.Text("alternative")?.Split('/') is [var simulation, var number]
        && Guid.TryParse(simulation, out var id)
        && int.TryParse(number, CultureInfo.InvariantCulture, out var alternative)
            ? (id, alternative)
            : (null, null);
}
