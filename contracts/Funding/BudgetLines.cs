using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What a line of the budget is: a kind of cost of a programme, income, or a movement of a reserve.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BudgetLineKind>))]
public enum BudgetLineKind
{
    /// <summary>Own staff.</summary>
    Staff,

    /// <summary>People who are hired (inhuur).</summary>
    Hire,

    /// <summary>People whom municipalities second (detachering).</summary>
    Secondment,

    /// <summary>Purchases.</summary>
    Purchase,

    /// <summary>Licences.</summary>
    Licence,

    /// <summary>Operation and maintenance (beheer).</summary>
    Operation,

    /// <summary>Overhead.</summary>
    Overhead,

    /// <summary>What is added to a reserve.</summary>
    ReserveAddition,

    /// <summary>What all municipalities contribute together.</summary>
    Contributions,

    /// <summary>Money of the state.</summary>
    StateMoney,

    /// <summary>Other income.</summary>
    OtherIncome,

    /// <summary>What is withdrawn from a reserve.</summary>
    ReserveWithdrawal,
}

/// <summary>A line of a budget. Whole euro cents before VAT.</summary>
public sealed record BudgetLine
{
    /// <summary>
    /// By which it is known in each version and each year: 1 to 20 capitals, digits, points and hyphens, such as <c>CG.1</c>.
    /// </summary>
    [Required, StringLength(20, MinimumLength = 1), RegularExpression("^[A-Z0-9][A-Z0-9.-]*$")]
    public string? Code { get; init; }

    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>The programme or proposition of a cost, 2 to 100 characters; absent for income and reserves.</summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Programme { get; init; }

    /// <summary>
    /// Of a movement of a reserve: code of the earmarked reserve, known in each year, 1 to 20 capitals, digits, points and hyphens; absent:
    /// the general reserve.
    /// </summary>
    [StringLength(20, MinimumLength = 1), RegularExpression("^[A-Z0-9][A-Z0-9.-]*$")]
    public string? Reserve { get; init; }

    /// <summary>What it is.</summary>
    [Required]
    public BudgetLineKind? Kind { get; init; }

    /// <summary>1 to 50,000,000,000: at most half a billion euros.</summary>
    [Required, Range(1L, BudgetLimits.MostCents)]
    public long? AmountCents { get; init; }

    /// <summary>Whether it is a cost of a programme, which commitments claim.</summary>
    [JsonIgnore]
    public bool IsCost => Kind <= BudgetLineKind.Overhead;

    /// <summary>Whether it moves a reserve.</summary>
    [JsonIgnore]
    public bool IsReserve => Kind is BudgetLineKind.ReserveAddition or BudgetLineKind.ReserveWithdrawal;

    /// <summary>Whether it brings money in; what is added to a reserve and costs take it.</summary>
    [JsonIgnore]
    public bool IsIncome => Kind >= BudgetLineKind.Contributions;
}
