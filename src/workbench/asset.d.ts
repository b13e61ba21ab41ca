/** Style sheets that webpack takes in. */
declare module "*.css";
