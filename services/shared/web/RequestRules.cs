using Microsoft.AspNetCore.Http;

namespace Samen.Web;

/// <summary>
/// On a route: what its verb checks of the request alone, beyond the attributes of the contract. The verb refuses by the same
/// rules; here they name their faults in the same answer as faults of JSON and attributes.
/// </summary>
/// <param name="Of">The faults. It must take a request in which any field is missing.</param>
internal sealed record RequestRules(Func<object, HttpContext, IEnumerable<FieldError>> Of);
