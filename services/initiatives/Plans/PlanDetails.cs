using System.Text.Json.Serialization;
using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>What a plan says that is read and written whole only.</summary>
internal sealed record PlanDetails
{
    public string? Evidence { get; init; }
    public string? Effort { get; init; }
    public string? Preconditions { get; init; }
    public string? Scope { get; init; }
    public string? Approach { get; init; }
    public int? StartYear { get; init; }
    public IReadOnlyList<CostLine> Costs { get; init; } = [];

    /// <summary>In order of their days.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>What matters most first.</summary>
    public IReadOnlyList<PlanRisk> Risks { get; init; } = [];
    public IReadOnlyList<string> Standards { get; init; } = [];

    /// <summary>By name.</summary>
    public IReadOnlyList<string> ComponentKeys { get; init; } = [];
    public IReadOnlyList<PlanParticipant> Participants { get; init; } = [];

    public static PlanDetails Of(InitiativePlan plan) =>
        new()
        {
            Evidence = plan.Evidence?.Trim(),
            Effort = plan.Effort?.Trim(),
            Preconditions = plan.Preconditions?.Trim(),
            Scope = plan.Scope?.Trim(),
            Approach = plan.Approach?.Trim(),
            StartYear = plan.StartYear,
            Costs = [.. (plan.Costs ?? []).OrderBy(line => line.Year).ThenBy(line => line.Recurrence)],
            Milestones = [.. (plan.Milestones ?? []).OrderBy(one => one.Day)],
            Risks = [.. (plan.Risks ?? []).OrderBy(risk => risk.Level)],
            Standards = [.. (plan.Standards ?? []).Select(standard => standard.Trim()).Distinct()],
            ComponentKeys = ComponentTags.Of(plan.ComponentKeys),
            Participants = [.. plan.Participants ?? []],
        };

    /// <summary>What it costs in which year.</summary>
    [JsonIgnore]
    public IReadOnlyList<PlanCost> YearCosts =>
        [.. Costs.Select(line => new PlanCost(line.Recurrence!.Value, line.Year!.Value, line.Cents!.Value))];

    public long Sum(Recurrence recurrence) => Costs.Where(line => line.Recurrence == recurrence).Sum(line => line.Cents!.Value);

    /// <summary>The whole plan.</summary>
    public InitiativePlan Plan(Initiative initiative) =>
        new()
        {
            Title = initiative.Title,
            Track = initiative.Track,
            ProvenAtMunicipality = initiative.ProvenAtMunicipality,
            Evidence = Evidence,
            Effort = Effort,
            Preconditions = Preconditions,
            SocietalGoal = initiative.SocietalGoal,
            Scope = Scope,
            Approach = Approach,
            StartYear = StartYear,
            Costs = Costs,
            Milestones = Milestones,
            Risks = Risks,
            Standards = Standards,
            ComponentKeys = ComponentKeys,
            Participants = Participants,
            BenefitHoursPerYear = initiative.BenefitHoursPerYear,
            BenefitCentsPerYear = initiative.BenefitCentsPerYear,
        };
}
