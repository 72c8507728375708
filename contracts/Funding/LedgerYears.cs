using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>Whether a calendar year of the ledger takes entries. Closing and reopening take two persons each.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerYearStatus>))]
public enum LedgerYearStatus
{
    /// <summary>It takes entries.</summary>
    Open,

    /// <summary>It takes entries until a second person confirms that it is closed.</summary>
    ClosingProposed,

    /// <summary>It takes none; a correction goes into an open year and refers.</summary>
    Closed,

    /// <summary>It takes none until a second person confirms that it is opened again.</summary>
    ReopeningProposed,
}
