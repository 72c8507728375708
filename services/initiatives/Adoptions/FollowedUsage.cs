using Samen.Contracts.Partners;

namespace Samen.Initiatives;

/// <summary>The copy of what a municipality does with a version of a product.</summary>
internal sealed record FollowedUsage
{
    public Guid VersionId { get; init; }
    public string MunicipalityCode { get; init; } = "";

    /// <summary>The municipality that took over from it, or itself.</summary>
    public string CountsFor { get; init; } = "";
    public Guid ProductId { get; init; }
    public UsageStatus Status { get; init; }

    /// <summary>First day of the status.</summary>
    public DateOnly Since { get; init; }

    /// <summary>The statuses that begin later, by day.</summary>
    public ComingUsages Coming { get; init; } = ComingUsages.None;

    /// <summary>The first day of the next one.</summary>
    public DateOnly? NextOn => Coming.Items.Count == 0 ? null : Coming.Items[0].From;

    /// <summary>As it stands on a day: what has begun by then holds.</summary>
    public FollowedUsage On(DateOnly day)
    {
        var begun = Coming.Items.Where(one => one.From <= day).ToList();
        return begun.Count == 0
            ? this
            : this with
            {
                Status = begun[^1].Status,
                Since = begun[^1].From,
                Coming = new([.. Coming.Items.Skip(begun.Count)]),
            };
    }
}
