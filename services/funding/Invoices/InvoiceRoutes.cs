using Samen.Web;

namespace Samen.Funding;

/// <summary>Invoices: everybody sees amounts, a municipality its own documents, auditors all; the fund manager makes them.</summary>
internal static class InvoiceRoutes
{
    public static void MapInvoices(this RouteGroupBuilder v1)
    {
        var invoices = v1.MapGroup("/invoices").WithTags("Invoices");
        invoices.MapGet("/", ListInvoices.Handle).AllowEverybody();
        invoices.MapGet("/{id:guid}", GetInvoice.Handle).AllowEverybody();
        invoices
            .MapGet("/{id:guid}/document", GetInvoiceDocument.Handle)
            .Allow(Scopes.InvoicesRead, Roles.FundManager, Roles.Auditor, Roles.MunicipalityOfficer)
            .AnswersAs("application/xml");
        v1.MapCreditProposals();
        var runs = v1.MapGroup("/contribution-runs/{id:guid}").WithTags("Invoices");
        runs.MapGet("/invoicing", GetInvoicing.Handle).Allow(Scopes.InvoicesRead, Roles.FundManager, Roles.Auditor);
        runs.MapPost("/invoicing", InvoiceRun.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager);
        runs.MapGet("/documents", GetRunDocuments.Handle)
            .Allow(Scopes.InvoicesRead, Roles.FundManager, Roles.Auditor)
            .AnswersAs("application/zip");
    }
}
