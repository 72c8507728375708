// What a page, its words, its lists and its part of the API client take from one another.
global using Samen.Gateway.Pages.Administration;
global using Samen.Gateway.Pages.Assemblies;
global using Samen.Gateway.Pages.Benefits;
global using Samen.Gateway.Pages.Councils;
global using Samen.Gateway.Pages.Expertise;
global using Samen.Gateway.Pages.Facilities;
global using Samen.Gateway.Pages.Fund;
global using Samen.Gateway.Pages.Gates;
global using Samen.Gateway.Pages.Initiatives;
global using Samen.Gateway.Pages.Kit;
global using Samen.Gateway.Pages.Kit.Api;
global using Samen.Gateway.Pages.Kit.Forms;
global using Samen.Gateway.Pages.Needs;
global using Samen.Gateway.Pages.Partners;
global using Samen.Gateway.Pages.Practice;
global using Samen.Gateway.Pages.Register;
global using Samen.Gateway.Pages.Taskforce;
