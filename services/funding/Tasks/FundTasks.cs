using Samen.Contracts;
using Samen.Mail;
using Samen.Messaging;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// What can wait for whom in this service. What somebody may do with a thing is what its view offers them, so that a task and
/// <c>allowedActions</c> are one rule. Something new that can wait has a row here.
/// </summary>
internal static class FundTasks
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    public static IReadOnlyList<TaskSource> All(InvoiceSettings settings) =>
        [
            new(Roles.FundManager, ProposalTasks.Drafts),
            new(Roles.FundManager, ContributionTasks.Runs),
            new(Roles.FundManager, question => ContributionTasks.Invoicing(question, settings)),
            new(Roles.FundManager, question => ContributionTasks.Debtors(question, settings)),
            new(Roles.FundManager, ContributionTasks.Credits),
            new(Roles.FundManager, ContributionTasks.Interest),
            new(Roles.FundManager, SpendingTasks.Mandates),
            new(Roles.FundManager, SpendingTasks.SecondObligations),
            new(Roles.FundManager, SpendingTasks.SecondPurchases),
            new(Roles.FundManager, PaymentTasks.BankDetails),
            new(Roles.FundManager, PaymentTasks.Payables),
            new(Roles.FundManager, PaymentTasks.Batches),
            new(Roles.FundManager, PaymentTasks.Lines),
            new(Roles.FundManager, LedgerTasks.Entries),
            new(Roles.FundManager, LedgerTasks.Years),
            new(Roles.FundManager, LedgerTasks.Checks),
            new(Roles.BudgetHolder, SpendingTasks.Obligations),
            new(Roles.BudgetHolder, SpendingTasks.Purchases),
            new(Roles.BudgetHolder, SpendingTasks.Transfers),
            new(Roles.Auditor, LedgerTasks.Checks),
            AdminTasks.ParkedFacts(FundingService.Name, FailedFacts.Of),
            AdminTasks.Mails(FundingService.Name, GivenUpMail.Of),
            new(Roles.MunicipalityOfficer, ContributionTasks.Invoices),
            new(Roles.MunicipalityOfficer, ContributionTasks.InterestDue),
            new(Roles.MunicipalityOfficer, question => ContributionTasks.OwnDebtor(question, settings)),
        ];

    /// <summary>The last minute of a day.</summary>
    public static DateTimeOffset Until(DateOnly day) => DutchTime.At(day, EndOfDay);

    /// <summary>The first moment of a day.</summary>
    public static DateTimeOffset Since(DateOnly day) => DutchTime.At(day, TimeOnly.MinValue);

    /// <summary>One task for several things of one kind; none: nothing.</summary>
    public static IEnumerable<TaskView> Together<T>(IReadOnlyList<T> things, Func<T, TaskView> first) =>
        things is [var one, ..] ? [first(one) with { Count = things.Count }] : [];
}
